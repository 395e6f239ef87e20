package io.github.mutagenjava.server.list;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One call at a time for all who want its result. Whoever asks gets the result of a call that began after it asked: those
 * who come while a call is under way share the next.
 *
 * @param <T> the result
 */
final class SharedCall<T> {

    private final Supplier<CompletableFuture<T>> call;
    private boolean running;
    private @Nullable CompletableFuture<T> next;

    SharedCall(Supplier<CompletableFuture<T>> call) {
        this.call = call;
    }

    CompletableFuture<T> result() {
        CompletableFuture<T> result;
        synchronized (this) {
            if (next != null) {
                return next;
            }
            result = new CompletableFuture<>();
            if (running) {
                next = result;
                return result;
            }
            running = true;
        }
        run(result);
        return result;
    }

    private void run(CompletableFuture<T> result) {
        started().whenComplete((value, failure) -> {
            CompletableFuture<T> following = takeNext();
            if (following != null) {
                run(following);
            }
            if (failure == null) {
                result.complete(value);
            } else {
                result.completeExceptionally(failure);
            }
        });
    }

    private CompletableFuture<T> started() {
        try {
            return call.get();
        } catch (RuntimeException | Error e) {
            // Whatever it is: all who come later wait for this one.
            return CompletableFuture.failedFuture(e);
        }
    }

    private synchronized @Nullable CompletableFuture<T> takeNext() {
        CompletableFuture<T> following = next;
        next = null;
        running = following != null;
        return following;
    }
}
