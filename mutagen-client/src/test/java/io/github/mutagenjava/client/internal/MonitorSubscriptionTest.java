package io.github.mutagenjava.client.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mutagenjava.client.MonitorEvent;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What a subscriber hears. */
class MonitorSubscriptionTest {
    @Test
    void a_snapshot_that_cannot_be_read_is_an_error() {
        IllegalStateException unreadable = new IllegalStateException("unreadable");
        Listener subscriber = new Listener();
        EventSource<String> source = () -> CompletableFuture.completedFuture(() -> {
            throw unreadable;
        });

        new MonitorPublisher<>(Runnable::run, () -> source).subscribe(subscriber);

        assertThat(subscriber.failure).hasValue(unreadable);
    }

    private static final class Listener implements Flow.Subscriber<MonitorEvent<String>> {
        private final AtomicReference<Throwable> failure = new AtomicReference<>();

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(1);
        }

        @Override
        public void onNext(MonitorEvent<String> event) {
            throw new AssertionError("there is nothing to hear: " + event);
        }

        @Override
        public void onError(Throwable cause) {
            failure.set(cause);
        }

        @Override
        public void onComplete() {}
    }
}
