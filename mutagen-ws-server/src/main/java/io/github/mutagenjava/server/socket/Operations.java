package io.github.mutagenjava.server.socket;

import io.github.mutagenjava.server.action.RefusedException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** What a connection has in flight. */
final class Operations {

    private final int most;
    private final Set<Operation> inFlight = new LinkedHashSet<>();

    Operations(int most) {
        this.most = most;
    }

    /** One request and the future of its answer's data. */
    record Operation(long id, CompletableFuture<?> result) {

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    /** Refuses one too many. */
    synchronized void checkRoom() {
        if (inFlight.size() >= most) {
            throw RefusedException.tooMany("too many requests in flight (" + most + "); wait or cancel one");
        }
    }

    /** Keeps the operation until its result is there. */
    void add(Operation operation) {
        synchronized (this) {
            inFlight.add(operation);
        }
        operation.result().whenComplete((data, failure) -> remove(operation));
    }

    /** Cancels all with that number. */
    void cancel(long id) {
        if (id == 0) {
            throw RefusedException.request("request 0 cannot be cancelled, as every request without an id is 0");
        }
        List<Operation> chosen;
        synchronized (this) {
            chosen = inFlight.stream().filter(operation -> operation.id() == id).toList();
        }
        if (chosen.isEmpty()) {
            throw RefusedException.request("no request " + id + " in flight; it may have been answered");
        }
        chosen.forEach(operation -> operation.result().cancel(false));
    }

    synchronized int size() {
        return inFlight.size();
    }

    private synchronized void remove(Operation operation) {
        inFlight.remove(operation);
    }
}
