package io.github.mutagenjava.benchmarks.calls;

import java.util.concurrent.CompletableFuture;

/** One way to call the daemon. */
interface Contestant extends AutoCloseable {
    String name();

    /** Whoever it is measured against: the same style on the raw stub. */
    String baseline();

    /** Whether {@link #call()} blocks until the answer is there, so that each call at a time needs a thread. */
    boolean isBlocking();

    /** Makes one call. The future completes when a user would have the result, or is complete. */
    CompletableFuture<?> call();

    @Override
    void close();
}
