package io.github.mutagenjava.client.internal;

import io.github.mutagenjava.client.AsyncDaemonService;
import io.github.mutagenjava.client.DaemonVersion;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Hands the engine's futures on, to be completed on a thread where users may do what they like. */
record FutureDaemonService(DaemonCalls calls) implements AsyncDaemonService {
    @Override
    public CompletableFuture<DaemonVersion> version() {
        return calls.engine().delivered(calls.version(), Function.identity());
    }

    @Override
    public CompletableFuture<Void> terminate() {
        return calls.engine().delivered(calls.terminate(), Function.identity());
    }
}
