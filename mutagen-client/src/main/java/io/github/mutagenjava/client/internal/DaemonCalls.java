package io.github.mutagenjava.client.internal;

import io.github.mutagenjava.client.DaemonUnavailableException;
import io.github.mutagenjava.client.DaemonVersion;
import io.github.mutagenjava.proto.daemon.DaemonGrpc;
import io.github.mutagenjava.proto.daemon.TerminateRequest;
import io.github.mutagenjava.proto.daemon.VersionRequest;
import io.grpc.CallOptions;
import java.util.concurrent.CompletableFuture;

/** The requests of the daemon service. Futures complete on Netty's thread. */
record DaemonCalls(DaemonEngine engine) {
    CompletableFuture<DaemonVersion> version() {
        return PromptedCalls.mapped(
                engine.read(DaemonGrpc.getVersionMethod(), VersionRequest.getDefaultInstance(), limited()),
                reply -> DaemonCheck.toRecord(reply.message()));
    }

    CompletableFuture<Void> terminate() {
        Operation<Void> operation = engine.begin();
        operation.then(
                engine.ready(),
                version -> operation
                        .own(engine.call(
                                DaemonGrpc.getTerminateMethod(), TerminateRequest.getDefaultInstance(), limited()))
                        .whenComplete((reply, failure) -> {
                            // It may end before it has answered; that it was there, we know.
                            if (failure == null || DaemonErrors.unwrap(failure) instanceof DaemonUnavailableException) {
                                operation.result().complete(null);
                            } else {
                                operation.fail(failure);
                            }
                        }));
        return operation.result();
    }

    private CallOptions limited() {
        return DaemonEngine.limited(engine.settings().timeout());
    }
}
