package io.github.mutagenjava.embedded.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What the loop's thread waits for: signs of change, requests to flush, and the wish to stop. */
final class LoopSignals implements Cancellation {
    static final String NOT_ABLE = "session is not currently able to synchronize";
    static final String BROKEN = "synchronization failed while waiting for flush response";

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<CompletableFuture<Void>> requests = new ArrayList<>();
    private final List<CompletableFuture<Void>> taken = new ArrayList<>();
    private boolean flushRequested;
    private boolean flushTaken;
    private boolean strobed;
    private boolean synchronizing;
    private volatile boolean stopped;

    /** Something may have changed in a root. */
    void strobe() {
        lock.lock();
        try {
            strobed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void stop() {
        lock.lock();
        try {
            stopped = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether the loop shall stop. */
    @Override
    public boolean isRequested() {
        return stopped;
    }

    CompletableFuture<Void> flush() {
        CompletableFuture<Void> request = new CompletableFuture<>();
        lock.lock();
        try {
            if (synchronizing) {
                requests.add(request);
                flushRequested = true;
                changed.signalAll();
                return request;
            }
        } finally {
            lock.unlock();
        }
        request.completeExceptionally(new EngineException(NOT_ABLE));
        return request;
    }

    void requestFlush() throws EngineException {
        lock.lock();
        try {
            if (!synchronizing) {
                throw new EngineException(NOT_ABLE);
            }
            flushRequested = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void beginSynchronizing() {
        lock.lock();
        try {
            synchronizing = true;
        } finally {
            lock.unlock();
        }
    }

    /** No cycle will come: everybody who waits for one is told. */
    void endSynchronizing() {
        List<CompletableFuture<Void>> abandoned;
        lock.lock();
        try {
            synchronizing = false;
            flushRequested = false;
            flushTaken = false;
            abandoned = new ArrayList<>(taken);
            abandoned.addAll(requests);
            taken.clear();
            requests.clear();
        } finally {
            lock.unlock();
        }
        abandoned.forEach(request -> request.completeExceptionally(new EngineException(BROKEN)));
    }

    /** Takes the requests that the cycle about to begin will answer; returns whether there are any, old or new. */
    boolean takeFlushes() {
        lock.lock();
        try {
            taken.addAll(requests);
            requests.clear();
            flushTaken |= flushRequested;
            flushRequested = false;
            return flushTaken;
        } finally {
            lock.unlock();
        }
    }

    /** A cycle has finished: the requests it took are answered. */
    void answerFlushes() {
        List<CompletableFuture<Void>> answered;
        lock.lock();
        try {
            answered = List.copyOf(taken);
            taken.clear();
            flushTaken = false;
        } finally {
            lock.unlock();
        }
        answered.forEach(request -> request.complete(null));
    }

    /**
     * Waits until there is a reason for a cycle. After a sign of change it waits a little for more of them.
     *
     * @throws CancelledException if the loop shall stop
     */
    void awaitReason(Duration coalescing) throws CancelledException {
        lock.lock();
        try {
            while (!strobed && !flushRequested && !stopped) {
                changed.await();
            }
            if (!flushRequested) {
                long remaining = coalescing.toNanos();
                while (!flushRequested && !stopped && remaining > 0) {
                    remaining = changed.awaitNanos(remaining);
                }
            }
            strobed = false;
        } catch (InterruptedException e) {
            stopped = true;
        } finally {
            lock.unlock();
        }
        if (stopped) {
            throw new CancelledException();
        }
    }

    /**
     * Waits for a while.
     *
     * @throws CancelledException if the loop shall stop
     */
    void sleep(Duration duration) throws CancelledException {
        lock.lock();
        try {
            long remaining = duration.toNanos();
            while (!stopped && remaining > 0) {
                remaining = changed.awaitNanos(remaining);
            }
        } catch (InterruptedException e) {
            stopped = true;
        } finally {
            lock.unlock();
        }
        if (stopped) {
            throw new CancelledException();
        }
    }

    /** Waits until the loop shall stop. */
    void awaitStop() {
        lock.lock();
        try {
            while (!stopped) {
                changed.await();
            }
        } catch (InterruptedException e) {
            stopped = true;
        } finally {
            lock.unlock();
        }
    }
}
