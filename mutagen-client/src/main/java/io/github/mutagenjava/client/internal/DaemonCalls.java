package io.github.mutagenjava.client.internal;

import io.github.mutagenjava.client.DaemonUnavailableException;
import io.github.mutagenjava.client.DaemonVersion;
import io.github.mutagenjava.proto.daemon.DaemonGrpc;
import io.github.mutagenjava.proto.daemon.TerminateRequest;
import io.github.mutagenjava.proto.daemon.VersionRequest;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The requests of the daemon service. Futures complete on Netty's thread. */
record DaemonCalls(DaemonEngine engine) {
    CompletableFuture<DaemonVersion> version() {
        return SynchronizationCalls.mapped(
                engine.call(
                        DaemonGrpc.getVersionMethod(),
                        VersionRequest.getDefaultInstance(),
                        DaemonEngine.limited(Optional.of(engine.settings().timeout()))),
                reply -> DaemonCheck.toRecord(reply.message()));
    }

    CompletableFuture<Void> terminate() {
        CompletableFuture<Void> ended = new CompletableFuture<>();
        CompletableFuture<?> ready = engine.ready();
        ready.whenComplete((version, missing) -> {
            if (missing != null) {
                ended.completeExceptionally(missing);
                return;
            }
            engine.call(
                            DaemonGrpc.getTerminateMethod(),
                            TerminateRequest.getDefaultInstance(),
                            DaemonEngine.limited(Optional.of(engine.settings().timeout())))
                    .whenComplete((reply, failure) -> {
                        // It may end before it has answered; that it was there, we know.
                        if (failure == null || DaemonErrors.unwrap(failure) instanceof DaemonUnavailableException) {
                            ended.complete(null);
                        } else {
                            ended.completeExceptionally(failure);
                        }
                    });
        });
        return DaemonEngine.propagatingCancel(ended, ready);
    }
}
