package io.github.mutagenjava.embedded.session;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * The one counter of a service that lists wait on. It begins at 1, so that 0 can mean "answer at once", and grows with
 * every touch of any session; waiters are woken by a number that differs from theirs, not by a greater one.
 */
public final class StateIndex {
    private final Set<Waiter> waiters = new LinkedHashSet<>();
    private long index = 1;
    private boolean terminated;

    /** Counts one change and wakes who waited for it, each on the caller's thread. */
    public void touch() {
        List<Waiter> woken = new ArrayList<>();
        long now;
        synchronized (this) {
            if (terminated) {
                return;
            }
            now = ++index;
            for (Iterator<Waiter> iterator = waiters.iterator(); iterator.hasNext(); ) {
                Waiter waiter = iterator.next();
                if (waiter.previous != now) {
                    iterator.remove();
                    woken.add(waiter);
                }
            }
        }
        woken.forEach(waiter -> waiter.complete(now));
    }

    /**
     * The index as soon as it differs from the one given; at once for 0. Completed on the thread that touches, so a
     * dependent stage belongs on an executor. Cancelling it gives up the wait. Fails with an {@link OperationException}
     * when the daemon stops.
     *
     * @param previous the index the caller knows
     */
    public synchronized CompletableFuture<Long> changeFrom(long previous) {
        if (terminated) {
            return CompletableFuture.failedFuture(stopped());
        }
        if (previous != index) {
            return CompletableFuture.completedFuture(index);
        }
        Waiter waiter = new Waiter(previous);
        waiters.add(waiter);
        return waiter;
    }

    /** Ends every wait; nothing is counted any more. */
    public void terminate() {
        List<Waiter> woken;
        synchronized (this) {
            terminated = true;
            woken = List.copyOf(waiters);
            waiters.clear();
        }
        woken.forEach(waiter -> waiter.completeExceptionally(stopped()));
    }

    /** How many lists are waiting. */
    public synchronized int waiting() {
        return waiters.size();
    }

    private synchronized void forget(Waiter waiter) {
        waiters.remove(waiter);
    }

    private static OperationException stopped() {
        return new OperationException("unable to track state changes: tracking terminated");
    }

    private final class Waiter extends CompletableFuture<Long> {
        private final long previous;

        Waiter(long previous) {
            this.previous = previous;
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            forget(this);
            return super.cancel(mayInterruptIfRunning);
        }
    }
}
