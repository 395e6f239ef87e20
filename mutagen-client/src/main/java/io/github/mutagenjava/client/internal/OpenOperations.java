package io.github.mutagenjava.client.internal;

import io.github.mutagenjava.client.DaemonUnavailableException;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** What is under way, so that closing the client ends it, even what waits for a timer that will not ring any more. */
final class OpenOperations implements AutoCloseable {
    /** By their beginnings, since one operation can be a step of an earlier one. */
    private final Map<Long, Operation<?>> open = new ConcurrentSkipListMap<>();

    private final AtomicLong begun = new AtomicLong();
    private volatile boolean closed;

    /** Begins an operation; after closing, it has failed already. */
    <T> Operation<T> begin() {
        Operation<T> operation = new Operation<>();
        long number = begun.incrementAndGet();
        open.put(number, operation);
        operation.result().whenComplete((value, failure) -> open.remove(number));
        if (closed) {
            operation.fail(new DaemonUnavailableException("this client is closed; make another one"));
        }
        return operation;
    }

    /** Ends everything, the oldest first: none takes the end of a step of its own for something else. */
    @Override
    public void close() {
        closed = true;
        for (Operation<?> operation : open.values()) {
            operation.fail(new DaemonUnavailableException(
                    "this client was closed; the daemon may still carry the operation out"));
        }
    }
}
