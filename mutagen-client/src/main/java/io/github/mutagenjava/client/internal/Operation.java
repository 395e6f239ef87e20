package io.github.mutagenjava.client.internal;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;

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

    /** Takes a step on: it is cancelled as soon as the result is there. */
    <F extends Future<?>> F own(F step) {
        steps.add(step);
        if (result.isDone()) {
            cancelSteps();
        }
        return step;
    }

    private void cancelSteps() {
        for (Future<?> step = steps.poll(); step != null; step = steps.poll()) {
            step.cancel(true);
        }
    }
}
