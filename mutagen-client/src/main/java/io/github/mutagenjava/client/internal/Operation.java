package io.github.mutagenjava.client.internal;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** A result in the making and the steps towards it. When the result is there, however it came, no step goes on. */
final class Operation<T> {
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private final Queue<Future<?>> steps = new ConcurrentLinkedQueue<>();

    Operation() {
        result.whenComplete((value, failure) -> cancelSteps());
    }

    CompletableFuture<T> result() {
        return result;
    }

    boolean isOver() {
        return result.isDone();
    }

    void succeed(T value) {
        result.complete(value);
    }

    void fail(Throwable failure) {
        result.completeExceptionally(DaemonErrors.unwrap(failure));
    }

    /** Takes a step on: it is cancelled as soon as the result is there. */
    <F extends Future<?>> F own(F step) {
        // A wait can have any number of steps, and each holds what it brought.
        steps.removeIf(Future::isDone);
        steps.add(step);
        if (result.isDone()) {
            cancelSteps();
        }
        return step;
    }

    /** Goes on with what a step brings; if the step fails, so does the operation. */
    <V> void then(CompletableFuture<V> step, Consumer<? super V> next) {
        own(step).whenComplete((value, failure) -> {
            if (failure != null) {
                fail(failure);
            } else if (!isOver()) {
                proceed(() -> next.accept(value));
            }
        });
    }

    /** Runs a piece of the way: a defect in it ends the operation instead of leaving it without an end. */
    void proceed(Runnable piece) {
        try {
            piece.run();
        } catch (RuntimeException | Error defect) {
            fail(defect);
        }
    }

    private void cancelSteps() {
        for (Future<?> step = steps.poll(); step != null; step = steps.poll()) {
            step.cancel(true);
        }
    }
}
