package io.github.mutagenjava.server.socket;

import io.github.mutagenjava.server.json.JsonBytes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lets a connection's lists begin only while little is unsent, so that those of a slow reader wait unencoded. */
final class ListGate {

    private static final int UNKNOWN = 0;

    private final LongSupplier unsent;
    private final long most;
    private final Deque<Parked> parked = new ArrayDeque<>();
    private long expected;
    private int lastLength = UNKNOWN;
    private boolean measuring;

    ListGate(LongSupplier unsent, long most) {
        this.unsent = unsent;
        this.most = most;
    }

    private record Parked(Supplier<CompletableFuture<JsonBytes>> call, CompletableFuture<JsonBytes> result) {}

    private record Admitted(Parked parked, int reserved) {}

    /** Makes the call now or when there is room. Cancelling the result cancels the call. */
    CompletableFuture<JsonBytes> enter(Supplier<CompletableFuture<JsonBytes>> call) {
        CompletableFuture<JsonBytes> result = new CompletableFuture<>();
        Parked entered = new Parked(call, result);
        synchronized (this) {
            parked.add(entered);
        }
        proceed();
        result.whenComplete((data, failure) -> {
            if (result.isCancelled()) {
                leave(entered);
            }
        });
        return result;
    }

    /** Else a client that takes nothing could have any number wait, by cancelling each. */
    private synchronized void leave(Parked entered) {
        parked.remove(entered);
    }

    /** Begins what has room now. */
    void proceed() {
        for (Admitted next = take(); next != null; next = take()) {
            begin(next);
        }
    }

    synchronized void close() {
        parked.clear();
    }

    /** How many wait for room. */
    synchronized int waiting() {
        return parked.size();
    }

    private synchronized @Nullable Admitted take() {
        long ahead = unsent.getAsLong() + expected;
        // How long a list is shows the first one: until it is there, a burst of others could be any size together.
        if (parked.isEmpty() || measuring || (ahead > 0 && ahead + lastLength > most)) {
            return null;
        }
        measuring = lastLength == UNKNOWN;
        expected += lastLength;
        return new Admitted(parked.remove(), lastLength);
    }

    private void begin(Admitted admitted) {
        Parked next = admitted.parked;
        int reserved = admitted.reserved;
        if (next.result.isDone()) {
            finish(reserved, UNKNOWN);
            return;
        }
        CompletableFuture<JsonBytes> call = next.call.get();
        next.result.whenComplete((data, failure) -> {
            if (next.result.isCancelled()) {
                call.cancel(false);
            }
        });
        call.whenComplete((data, failure) -> {
            // First into the outbox, then out of the expectation, so that nothing slips through between them.
            if (failure == null) {
                next.result.complete(data);
            } else {
                next.result.completeExceptionally(failure);
            }
            // A failure is short; others need not wait for each other because of it.
            finish(reserved, data == null ? Math.max(reserved, 1) : data.length());
            proceed();
        });
    }

    private synchronized void finish(int reserved, int length) {
        expected -= reserved;
        lastLength = length > 0 ? length : lastLength;
        measuring = false;
    }
}
