package io.github.mutagenjava.embedded.engine;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** What an endpoint does on a worker, while the other does the same. */
final class EndpointTask {
    private EndpointTask() {}

    /** Waits until a task is over, however it ended. */
    static void awaitEnd(Future<?> task) {
        try {
            task.get();
        } catch (ExecutionException e) {
            // Looked at by join.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static <T> T join(Future<T> task) throws ScanException, EngineException, CancelledException {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof ScanException failure) {
                throw failure;
            }
            if (cause instanceof EngineException failure) {
                throw failure;
            }
            if (cause instanceof CancelledException failure) {
                throw failure;
            }
            if (cause instanceof Error failure) {
                throw failure;
            }
            throw new IllegalStateException("an endpoint failed in an unforeseen way", cause);
        }
    }
}
