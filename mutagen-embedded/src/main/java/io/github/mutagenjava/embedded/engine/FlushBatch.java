package io.github.mutagenjava.embedded.engine;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Requests that one cycle answers.
 *
 * @param requested whether anybody asked, waiting or not
 * @param waiting those who wait
 */
record FlushBatch(boolean requested, List<CompletableFuture<Void>> waiting) {
    static final FlushBatch NONE = new FlushBatch(false, List.of());

    FlushBatch {
        waiting = List.copyOf(waiting);
    }

    FlushBatch plus(FlushBatch other) {
        List<CompletableFuture<Void>> all = new java.util.ArrayList<>(waiting);
        all.addAll(other.waiting);
        return new FlushBatch(requested || other.requested, all);
    }

    void succeed() {
        waiting.forEach(request -> request.complete(null));
    }

    void fail() {
        waiting.forEach(request -> request.completeExceptionally(new EngineException(LoopSignals.BROKEN)));
    }
}
