package io.github.mutagenjava.embedded.engine;

import java.util.concurrent.CountDownLatch;

/** Waits inside what may throw no checked exception, such as a hook. */
final class Latches {
    private Latches() {}

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
