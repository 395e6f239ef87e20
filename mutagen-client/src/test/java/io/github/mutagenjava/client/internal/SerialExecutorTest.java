package io.github.mutagenjava.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Tasks in their order, until there is no thread to run them. */
class SerialExecutorTest {
    private final Queue<Runnable> threads = new ArrayDeque<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final SerialExecutor serial = new SerialExecutor(task -> {
        if (closed.get()) {
            throw new RejectedExecutionException();
        }
        threads.add(task);
    });

    @Test
    void a_task_ends_quietly_when_there_is_no_thread_for_the_next() {
        AtomicBoolean ran = new AtomicBoolean();
        serial.execute(() -> ran.set(true));
        serial.execute(() -> {});
        closed.set(true);

        assertThatCode(threads.remove()::run).doesNotThrowAnyException();
        assertThat(ran).isTrue();
    }
}
