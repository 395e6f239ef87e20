package io.github.mutagenjava.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.session.SessionId;
import io.github.mutagenjava.client.synchronization.SynchronizationState;
import io.github.mutagenjava.embedded.Operation;
import io.github.mutagenjava.embedded.PromptScript;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Whoever does not want to wait any longer does not have to. */
class CancellationTest extends OnEmbeddedDaemon {
    private static final Duration FOR_EVER = Duration.ofMinutes(5);

    @Test
    void a_cancelled_creation_creates_nothing() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        script().converse(PromptScript.of().prompt("password: ", "secret", "denied"));
        CompletableFuture<SessionId> creation = client().async()
                .synchronization()
                .withAsyncPrompter(prompt -> {
                    asked.countDown();
                    return new CompletableFuture<>();
                })
                .create(specification().name("web").build());
        asked.await();

        creation.cancel(true);

        assertThatThrownBy(creation::join).isInstanceOf(CancellationException.class);
        assertThat(synchronization().list(Selection.all()).states()).isEmpty();
    }

    @Test
    void a_cancelled_list_leaves_the_client_usable() throws Throwable {
        script().delay(Operation.LIST, FOR_EVER);
        var list = client().async().synchronization().list(Selection.all());

        list.cancel(true);

        assertThat(result(client().async().daemon().version())).isNotNull();
    }

    @Test
    void a_cancelled_ensure_goes_no_further() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        AtomicBoolean withdrawn = new AtomicBoolean();
        script().converse(PromptScript.of().prompt("password: ", "secret", "denied"));
        CompletableFuture<SessionId> ensured = client().async()
                .synchronization()
                .withAsyncPrompter(prompt -> {
                    asked.countDown();
                    CompletableFuture<String> answer = new CompletableFuture<>();
                    answer.whenComplete((text, failure) -> withdrawn.set(answer.isCancelled()));
                    return answer;
                })
                .ensure("web", specification().build());
        asked.await();

        ensured.cancel(true);

        await().untilTrue(withdrawn);
    }

    @Test
    void an_interrupted_operation_says_so_and_keeps_the_flag() throws Exception {
        script().delay(Operation.LIST, FOR_EVER);
        AtomicBoolean flag = new AtomicBoolean();
        FutureTask<Throwable> listing = new FutureTask<>(() -> {
            Throwable failure = catchFailure(() -> synchronization().list(Selection.all()));
            flag.set(Thread.currentThread().isInterrupted());
            return failure;
        });
        Thread thread = new Thread(listing);
        thread.start();

        thread.interrupt();

        assertThat(listing.get())
                .isInstanceOf(OperationInterruptedException.class)
                .hasMessageContaining("may still carry the operation out");
        assertThat(flag).isTrue();
    }

    @Test
    void an_interrupted_monitor_says_so() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        FutureTask<Throwable> following = new FutureTask<>(() -> catchFailure(() -> {
            try (var monitor = synchronization().monitor(Selection.all())) {
                monitor.forEach(event -> first.countDown());
            }
        }));
        Thread thread = new Thread(following);
        thread.start();
        first.await();

        thread.interrupt();

        assertThat(following.get()).isInstanceOf(OperationInterruptedException.class);
    }

    @Test
    void a_cancelled_wait_for_synchronization_leaves_the_session_alone() {
        SessionId id = synchronization().create(specification().build());
        script().delay(Operation.FLUSH, FOR_EVER);
        var wait = client().async().synchronization().awaitSynchronized(Selection.of(id), FOR_EVER);

        wait.cancel(true);

        assertThat(synchronization().list(Selection.of(id)).states())
                .extracting(SynchronizationState::session)
                .allSatisfy(session -> assertThat(session.paused()).isFalse());
    }

    private static Throwable catchFailure(Runnable work) {
        try {
            work.run();
            return new AssertionError("it went well");
        } catch (RuntimeException failure) {
            return failure;
        }
    }
}
