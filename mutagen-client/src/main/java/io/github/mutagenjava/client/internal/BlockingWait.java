package io.github.mutagenjava.client.internal;

import io.github.mutagenjava.client.MutagenException;
import io.github.mutagenjava.client.OperationInterruptedException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** Waits for the future under a blocking method. */
final class BlockingWait {
    private BlockingWait() {}

    static <T> T forResult(CompletableFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException interrupted) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw new OperationInterruptedException(
                    "interrupted while waiting for the daemon, which may still carry the operation out", interrupted);
        } catch (ExecutionException failed) {
            throw thrownHere(DaemonErrors.unwrap(failed));
        }
    }

    /** The failure came up on another thread; a stack trace from there would tell the caller nothing. */
    private static RuntimeException thrownHere(Throwable failure) {
        if (failure instanceof MutagenException known) {
            known.setStackTrace(new Throwable().getStackTrace());
            return known;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException unexpected ? unexpected : new CompletionException(failure);
    }
}
