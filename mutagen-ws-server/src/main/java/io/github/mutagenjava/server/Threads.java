package io.github.mutagenjava.server;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Our own threads: one for time, a few that encode. Those for I/O are Undertow's and the client's. */
final class Threads implements AutoCloseable {

    private static final int QUEUE = 4096;
    private static final int ENCODERS = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, named("mutagen-ws-timer"));
    private final ThreadPoolExecutor encoders = new ThreadPoolExecutor(
            ENCODERS,
            ENCODERS,
            10,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(QUEUE),
            named("mutagen-ws-encoder"),
            // Whoever brings more work than fits does it, and so brings less.
            new ThreadPoolExecutor.CallerRunsPolicy());

    Threads() {
        timer.setRemoveOnCancelPolicy(true);
        encoders.allowCoreThreadTimeOut(true);
    }

    ScheduledExecutorService timer() {
        return timer;
    }

    Executor encoders() {
        return encoders;
    }

    @Override
    public void close() {
        timer.shutdownNow();
        encoders.shutdown();
    }

    private static ThreadFactory named(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
