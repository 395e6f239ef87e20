package io.github.mutagenjava.embedded.engine;

/** The end of a thread that somebody has to wait for. */
public final class ThreadEnd {
    private ThreadEnd() {}

    /** Waits until the thread has ended, however it did; an interrupt does not shorten the wait, and stays set. */
    public static void await(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
