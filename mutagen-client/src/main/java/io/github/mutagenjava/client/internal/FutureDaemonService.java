package io.github.mutagenjava.client.internal;

import io.github.mutagenjava.client.AsyncDaemonService;
import io.github.mutagenjava.client.DaemonVersion;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Hands the engine's futures on, to be completed on a thread where users may do what they like. */
record FutureDaemonService(DaemonCalls calls) implements AsyncDaemonService {
    @Override
    public CompletableFuture<DaemonVersion> version() {
        return delivered(calls.version());
    }

    @Override
    public CompletableFuture<Void> terminate() {
        return delivered(calls.terminate());
    }

    private <T> CompletableFuture<T> delivered(CompletableFuture<T> future) {
        return DaemonEngine.delivered(
                future, Function.identity(), calls.engine().callbacks());
    }
}
