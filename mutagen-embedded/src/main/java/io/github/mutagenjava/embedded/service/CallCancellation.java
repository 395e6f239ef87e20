package io.github.mutagenjava.embedded.service;

import io.grpc.Context;
import java.util.concurrent.CompletableFuture;

/** When the client of the current call gives up. */
final class CallCancellation {
    private CallCancellation() {}

    /**
     * Completes when the client cancels, its deadline passes or its connection ends. Unlike a cancel handler it is told
     * at once, even while the call's own thread is blocked.
     */
    static CompletableFuture<Void> future() {
        CompletableFuture<Void> cancelled = new CompletableFuture<>();
        Context.current().addListener(context -> cancelled.complete(null), Runnable::run);
        return cancelled;
    }
}
