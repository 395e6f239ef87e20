package io.github.mutagenjava.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.synchronization.SynchronizationSnapshot;
import io.github.mutagenjava.embedded.Operation;
import io.github.mutagenjava.embedded.PromptScript;
import java.time.Duration;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

/** Closing a client ends everything that it does, and leaves nothing behind. */
class ClosingTest extends OnEmbeddedDaemon {
    private static final Duration FOR_EVER = Duration.ofMinutes(5);

    @Test
    void a_call_under_way_ends_with_a_clear_error() {
        script().delay(Operation.LIST, FOR_EVER);
        var list = client().async().synchronization().withTimeout(FOR_EVER).list(Selection.all());

        client().close();

        assertThatThrownBy(() -> result(list))
                .isInstanceOf(DaemonUnavailableException.class)
                .hasMessage("this client was closed; the daemon may still carry the operation out");
    }

    @Test
    void an_operation_that_waits_for_a_person_ends_and_withdraws_its_question() throws Exception {
        CompletableFuture<String> answer = new CompletableFuture<>();
        CountDownLatch asked = new CountDownLatch(1);
        script().converse(PromptScript.of().prompt("password: ", "secret", "denied"));
        var creation = client().async()
                .synchronization()
                .withAsyncPrompter(prompt -> {
                    asked.countDown();
                    return answer;
                })
                .create(specification().build());
        asked.await();

        client().close();

        assertThatThrownBy(() -> result(creation)).isInstanceOf(DaemonUnavailableException.class);
        await().until(answer::isCancelled);
    }

    @Test
    void a_monitor_that_waits_for_a_change_ends() {
        Iterator<MonitorEvent<SynchronizationSnapshot>> events =
                synchronization().monitor(Selection.all()).iterator();
        events.next();
        CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(events::hasNext);

        client().close();

        assertThatThrownBy(() -> result(waiting)).isInstanceOf(DaemonUnavailableException.class);
    }

    @Test
    void a_monitor_that_waits_for_a_daemon_ends() {
        Iterator<MonitorEvent<SynchronizationSnapshot>> events =
                synchronization().monitor(Selection.all()).iterator();
        events.next();
        daemon().close();
        assertThat(events.next()).isInstanceOf(MonitorEvent.Disconnected.class);
        CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(events::hasNext);

        client().close();

        assertThatThrownBy(() -> result(waiting)).isInstanceOf(DaemonUnavailableException.class);
    }

    @Test
    void a_subscriber_hears_of_it() {
        CompletableFuture<Throwable> failure = new CompletableFuture<>();
        CompletableFuture<Void> first = new CompletableFuture<>();
        client().async().synchronization().monitor(Selection.all()).subscribe(new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscription.request(Long.MAX_VALUE);
            }

            @Override
            public void onNext(MonitorEvent<SynchronizationSnapshot> event) {
                first.complete(null);
            }

            @Override
            public void onError(Throwable cause) {
                failure.complete(cause);
            }

            @Override
            public void onComplete() {}
        });
        first.join();

        client().close();

        assertThat(failure.join()).isInstanceOf(DaemonUnavailableException.class);
    }

    @Test
    void a_call_afterwards_fails() {
        client().close();

        assertThatThrownBy(() -> synchronization().list(Selection.all()))
                .isInstanceOf(DaemonUnavailableException.class)
                .hasMessage("this client is closed; make another one");
    }

    @Test
    void closing_twice_is_fine() {
        client().close();

        client().close();
    }

    @Test
    void no_thread_is_left() {
        Set<Thread> before = clientThreads();
        MutagenClient busy = MutagenClient.builder()
                .socket(daemon().socket())
                .prompter(prompt -> "")
                .connect();
        script().delay(Operation.LIST, FOR_EVER);
        busy.async().synchronization().list(Selection.all());
        busy.synchronization().pause(Selection.all());
        busy.async().daemon().version().join();
        assertThat(clientThreads()).hasSizeGreaterThan(before.size());

        busy.close();

        await().untilAsserted(() -> assertThat(clientThreads()).isEqualTo(before));
    }

    private static Set<Thread> clientThreads() {
        Set<Thread> threads = new HashSet<>(Thread.getAllStackTraces().keySet());
        threads.removeIf(thread -> !thread.getName().startsWith("mutagen-client")
                && !thread.getName().startsWith("mutagen-prompter"));
        return threads;
    }
}
