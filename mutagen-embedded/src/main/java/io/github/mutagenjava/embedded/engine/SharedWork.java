package io.github.mutagenjava.embedded.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Work on many files, which keeps two processors busy. The thread that finds out what is to be done hands it over, some
 * pieces at a time, and goes on; if they are many, another thread does them meanwhile, and in the end both do. Everything
 * but that other thread belongs to the one that hands over.
 *
 * <p>What waits is bounded, as who hands over then works itself: that limits memory, and how much can change about a file
 * between what was found out and what is done.
 *
 * @param <T> a piece of the work
 */
final class SharedWork<T> implements AutoCloseable {
    static final int PIECES_WORTH_A_THREAD = 32;
    private static final int BATCHES_WAITING = 8;

    private final String purpose;
    private final Supplier<Worker<T>> workers;
    private final BlockingQueue<Batch<T>> remaining = new LinkedBlockingQueue<>();
    private final Batch<T> end = new Batch<>(List.of());
    private List<T> next = new ArrayList<>(PIECES_WORTH_A_THREAD);
    private @Nullable Worker<T> own;
    private @Nullable HelpingThread helper;
    private volatile Batch<T> inOwnHand = end;
    private volatile Batch<T> inOtherHand = end;
    private volatile boolean givenUp;

    /**
     * Nothing to do yet.
     *
     * @param purpose what it is for, as a part of the other thread's name
     * @param workers makes what does a piece, one for each thread that does any; called by the one that hands over
     */
    SharedWork(String purpose, Supplier<Worker<T>> workers) {
        this.purpose = purpose;
        this.workers = workers;
    }

    /** Does single pieces, on one thread. */
    @FunctionalInterface
    interface Worker<T> {
        /** Does a piece; throws to give up the whole. */
        void work(T piece) throws CancelledException;
    }

    /** Pieces that are handed over together, but can be taken by both threads. */
    private static final class Batch<T> {
        private final List<T> pieces;
        private final AtomicInteger taken = new AtomicInteger();

        Batch(List<T> pieces) {
            this.pieces = pieces;
        }
    }

    /** Sees to it that a piece has been done when {@link #finish()} returns. */
    void add(T piece) throws CancelledException {
        next.add(piece);
        if (next.size() == PIECES_WORTH_A_THREAD) {
            Batch<T> full = new Batch<>(next);
            next = new ArrayList<>(PIECES_WORTH_A_THREAD);
            handOver(full);
        }
    }

    private void handOver(Batch<T> batch) throws CancelledException {
        if (remaining.size() == BATCHES_WAITING) {
            workMyself(batch);
            return;
        }
        remaining.add(batch);
        if (helper == null) {
            Worker<T> other = workers.get();
            helper = HelpingThread.start(purpose, () -> help(other));
        }
    }

    private void help(Worker<T> worker) throws CancelledException {
        try {
            for (Batch<T> batch = remaining.take(); batch != end; batch = remaining.take()) {
                inOtherHand = batch;
                work(batch, worker);
            }
        } catch (InterruptedException e) {
            throw new CancelledException();
        }
        remaining.add(end);
        work(inOwnHand, worker);
    }

    private void workMyself(Batch<T> batch) throws CancelledException {
        if (helper != null && givenUp) {
            helper.join();
        }
        inOwnHand = batch;
        Worker<T> worker = own == null ? workers.get() : own;
        own = worker;
        work(batch, worker);
    }

    /** Does what is left of a batch, unless a thread has given up: then nothing is done any more by any. */
    private void work(Batch<T> batch, Worker<T> worker) throws CancelledException {
        boolean done = false;
        try {
            for (int i = batch.taken.getAndIncrement();
                    i < batch.pieces.size() && !givenUp;
                    i = batch.taken.getAndIncrement()) {
                worker.work(batch.pieces.get(i));
            }
            done = true;
        } finally {
            if (!done) {
                givenUp = true;
            }
        }
    }

    /** Does what is left; afterwards everything that was handed over has been done. Fails as the other thread did. */
    void finish() throws CancelledException {
        if (!next.isEmpty()) {
            workMyself(new Batch<>(next));
        }
        if (helper == null) {
            return;
        }
        remaining.add(end);
        // Null means that the other thread has just taken the end, so that every batch before it has been taken, too.
        for (Batch<T> batch = remaining.poll(); batch != null && batch != end; batch = remaining.poll()) {
            workMyself(batch);
        }
        remaining.add(end);
        workMyself(inOtherHand);
        helper.join();
        helper = null;
    }

    /** Ends the other thread, if an error kept the work from being finished. */
    @Override
    public void close() {
        if (helper != null) {
            givenUp = true;
            remaining.clear();
            remaining.add(end);
            helper.awaitEnd();
        }
    }
}
