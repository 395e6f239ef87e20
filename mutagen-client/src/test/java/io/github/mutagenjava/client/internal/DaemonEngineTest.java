package io.github.mutagenjava.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How results come to the executors of users. */
class DaemonEngineTest {
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void a_task_that_is_itself_rejected_somewhere_runs_once() {
        Runnable task = () -> {
            runs.incrementAndGet();
            throw new RejectedExecutionException("by another executor");
        };

        Throwable thrown = catchThrowable(() -> DaemonEngine.handOver(Runnable::run, task));

        assertThat(thrown).hasMessage("by another executor");
        assertThat(runs).hasValue(1);
    }

    @Test
    void a_task_that_its_executor_rejects_runs_all_the_same() {
        DaemonEngine.handOver(
                task -> {
                    throw new RejectedExecutionException("closed");
                },
                runs::incrementAndGet);

        assertThat(runs).hasValue(1);
    }
}
