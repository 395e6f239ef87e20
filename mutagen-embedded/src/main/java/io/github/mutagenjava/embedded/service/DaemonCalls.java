package io.github.mutagenjava.embedded.service;

import io.github.mutagenjava.embedded.session.ReportedVersion;
import io.github.mutagenjava.proto.daemon.DaemonGrpc;
import io.github.mutagenjava.proto.daemon.TerminateRequest;
import io.github.mutagenjava.proto.daemon.TerminateResponse;
import io.github.mutagenjava.proto.daemon.VersionRequest;
import io.github.mutagenjava.proto.daemon.VersionResponse;
import io.grpc.stub.StreamObserver;
import java.util.function.Supplier;

/** The Daemon service: version and end. */
public final class DaemonCalls extends DaemonGrpc.DaemonImplBase {
    private final Supplier<ReportedVersion> version;
    private final Runnable terminate;

    /**
     * @param version what is reported
     * @param terminate begins the daemon's end without waiting for it
     */
    public DaemonCalls(Supplier<ReportedVersion> version, Runnable terminate) {
        this.version = version;
        this.terminate = terminate;
    }

    @Override
    public void version(VersionRequest request, StreamObserver<VersionResponse> observer) {
        Replies.reply(observer, () -> {
            ReportedVersion reported = version.get();
            return VersionResponse.newBuilder()
                    .setMajor(reported.major())
                    .setMinor(reported.minor())
                    .setPatch(reported.patch())
                    .setTag(reported.tag())
                    .build();
        });
    }

    @Override
    public void terminate(TerminateRequest request, StreamObserver<TerminateResponse> observer) {
        Replies.send(observer, TerminateResponse.getDefaultInstance());
        terminate.run();
    }
}
