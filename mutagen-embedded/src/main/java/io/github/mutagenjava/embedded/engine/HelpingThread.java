package io.github.mutagenjava.embedded.engine;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** A second thread for work that keeps two processors busy. Whoever it helps waits for its end, and fails as it does. */
final class HelpingThread {
    /** What both threads do until nothing remains. */
    @FunctionalInterface
    interface Work {
        void run() throws CancelledException;
    }

    private final FutureTask<Boolean> task;
    private final Thread thread;

    private HelpingThread(String purpose, Work work) {
        this.task = new FutureTask<>(() -> {
            work.run();
            return true;
        });
        this.thread = new Thread(task, Thread.currentThread().getName() + "-" + purpose);
        thread.setDaemon(true);
    }

    static HelpingThread start(String purpose, Work work) {
        HelpingThread helper = new HelpingThread(purpose, work);
        helper.thread.start();
        return helper;
    }

    /** Waits until the thread has ended, however it did; an interrupt does not shorten the wait. */
    void awaitEnd() {
        ThreadEnd.await(thread);
    }

    /** Waits for the end, and throws what ended the thread, if that was not the end of the work. */
    void join() throws CancelledException {
        awaitEnd();
        try {
            task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof CancelledException cancelled) {
                throw cancelled;
            }
            if (cause instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("a helping thread failed in an unforeseen way", cause);
        }
    }
}
