package io.github.mutagenjava.server.action;

import java.util.concurrent.CompletableFuture;

/** Futures that pass their cancellation on: those of the platform keep it to themselves. */
final class Cancellation {

    private Cancellation() {}

    /** Cancels the source when the result made from it is cancelled. */
    static <T> CompletableFuture<T> through(CompletableFuture<?> source, CompletableFuture<T> result) {
        result.whenComplete((value, failure) -> {
            if (result.isCancelled()) {
                source.cancel(false);
            }
        });
        return result;
    }
}
