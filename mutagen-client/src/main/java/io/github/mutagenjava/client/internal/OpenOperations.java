package io.github.mutagenjava.client.internal;

import io.github.mutagenjava.client.DaemonUnavailableException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What is under way, so that closing the client ends it, even what waits for a timer that will not ring any more. */
final class OpenOperations implements AutoCloseable {
    private final Set<Operation<?>> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** Begins an operation; after closing, it has failed already. */
    <T> Operation<T> begin() {
        Operation<T> operation = new Operation<>();
        open.add(operation);
        operation.result().whenComplete((value, failure) -> open.remove(operation));
        if (closed) {
            operation.fail(new DaemonUnavailableException("this client is closed; make another one"));
        }
        return operation;
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
        for (Operation<?> operation : open) {
            operation.fail(new DaemonUnavailableException(
                    "this client was closed; the daemon may still carry the operation out"));
        }
    }
}
