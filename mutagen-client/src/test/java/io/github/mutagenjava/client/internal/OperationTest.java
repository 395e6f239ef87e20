package io.github.mutagenjava.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What operations hold on to, and how they end. */
class OperationTest {
    @Test
    void a_step_that_is_done_is_let_go() {
        Operation<Void> operation = new Operation<>();
        WeakReference<Object> brought = ownStepThatBrings(operation, new Object());

        operation.own(new CompletableFuture<>());

        await().until(() -> {
            System.gc();
            return brought.refersTo(null);
        });
        assertThat(operation.isOver()).isFalse();
    }

    private static WeakReference<Object> ownStepThatBrings(Operation<Void> operation, Object value) {
        operation.own(CompletableFuture.completedFuture(value));
        return new WeakReference<>(value);
    }

    @Test
    void operations_are_ended_in_the_order_in_which_they_began() {
        List<Integer> ended = new ArrayList<>();
        OpenOperations operations = new OpenOperations();
        List<Integer> begun = IntStream.range(0, 20).boxed().toList();
        begun.forEach(number -> operations.begin().result().whenComplete((value, failure) -> ended.add(number)));

        operations.close();

        assertThat(ended).isEqualTo(begun);
    }
}
