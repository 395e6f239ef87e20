package io.github.mutagenjava.benchmarks.calls;

import io.github.mutagenjava.benchmarks.Latencies;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Keeps a number of calls going for some time. */
final class CallLoop {
    private final Contestant contestant;
    private final long until;
    private final Latencies latencies = new Latencies();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    private CallLoop(Contestant contestant, Duration time) {
        this.contestant = contestant;
        this.until = System.nanoTime() + time.toNanos();
    }

    /** Blocks for the given time. Returns how long each call took; their number tells the throughput. */
    static Latencies run(Contestant contestant, int atATime, Duration time) {
        CallLoop loop = new CallLoop(contestant, time);
        CompletableFuture<?>[] lanes = new CompletableFuture<?>[atATime];
        for (int i = 0; i < atATime; i++) {
            CompletableFuture<Void> done = new CompletableFuture<>();
            lanes[i] = done;
            if (contestant.isBlocking()) {
                Thread thread = new Thread(() -> loop.blockingLane(done), "lane-" + i);
                thread.setDaemon(true);
                thread.start();
            } else {
                loop.next(done);
            }
        }
        CompletableFuture.allOf(lanes).join();
        Throwable failed = loop.failure.get();
        if (failed != null) {
            throw new IllegalStateException(contestant.name() + " failed; is the daemon still there?", failed);
        }
        return loop.latencies;
    }

    private void blockingLane(CompletableFuture<Void> done) {
        try {
            while (!isOver()) {
                long start = System.nanoTime();
                contestant.call();
                record(System.nanoTime() - start);
            }
        } catch (RuntimeException e) {
            failure.set(e);
        }
        done.complete(null);
    }

    private void next(CompletableFuture<Void> done) {
        if (isOver()) {
            done.complete(null);
            return;
        }
        long start = System.nanoTime();
        contestant.call().whenComplete((result, failed) -> {
            if (failed == null) {
                record(System.nanoTime() - start);
            } else {
                failure.set(failed);
            }
            next(done);
        });
    }

    private boolean isOver() {
        return until - System.nanoTime() <= 0 || failure.get() != null;
    }

    private synchronized void record(long nanos) {
        latencies.record(nanos);
    }
}
