package io.github.mutagenjava.embedded;

import io.github.mutagenjava.proto.daemon.DaemonGrpc;
import io.github.mutagenjava.proto.synchronization.SynchronizationGrpc;
import io.grpc.MethodDescriptor;

/**
 * What a client can ask of the daemon; named by a {@link DaemonScript}.
 *
 * @since 0.1
 */
public enum Operation {
    VERSION(DaemonGrpc.getVersionMethod()),
    CREATE(SynchronizationGrpc.getCreateMethod()),
    LIST(SynchronizationGrpc.getListMethod()),
    FLUSH(SynchronizationGrpc.getFlushMethod()),
    PAUSE(SynchronizationGrpc.getPauseMethod()),
    RESUME(SynchronizationGrpc.getResumeMethod()),
    RESET(SynchronizationGrpc.getResetMethod()),
    TERMINATE(SynchronizationGrpc.getTerminateMethod());

    private final String method;

    Operation(MethodDescriptor<?, ?> method) {
        this.method = method.getFullMethodName();
    }

    String method() {
        return method;
    }
}
