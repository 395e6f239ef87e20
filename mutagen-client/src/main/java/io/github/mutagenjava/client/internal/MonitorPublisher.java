package io.github.mutagenjava.client.internal;

import static java.util.Objects.requireNonNull;

import io.github.mutagenjava.client.MonitorEvent;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gives every subscriber an event source of its own, and asks it only as far as the subscriber has asked. */
record MonitorPublisher<S>(DaemonEngine engine, Supplier<EventSource<S>> sources)
        implements Flow.Publisher<MonitorEvent<S>> {
    @Override
    public void subscribe(Flow.Subscriber<? super MonitorEvent<S>> subscriber) {
        requireNonNull(subscriber, "subscriber");
        EventSubscription<S> subscription = new EventSubscription<>(engine, sources.get(), subscriber);
        engine.onCallbackThread(() -> subscriber.onSubscribe(subscription));
    }

    private static final class EventSubscription<S> implements Flow.Subscription {
        private final DaemonEngine engine;
        private final EventSource<S> source;
        private final Flow.Subscriber<? super MonitorEvent<S>> subscriber;
        private final Object lock = new Object();
        private long wanted;
        private boolean over;
        private @Nullable CompletableFuture<MonitorEvent<S>> asked;

        EventSubscription(
                DaemonEngine engine, EventSource<S> source, Flow.Subscriber<? super MonitorEvent<S>> subscriber) {
            this.engine = engine;
            this.source = source;
            this.subscriber = subscriber;
        }

        @Override
        public void request(long count) {
            if (count <= 0) {
                end(new IllegalArgumentException("requested " + count + " events; expected at least one"));
                return;
            }
            synchronized (lock) {
                wanted = wanted + count < 0 ? Long.MAX_VALUE : wanted + count;
            }
            ask();
        }

        /** Asks for one event, unless one is on its way or nobody wants any. */
        private void ask() {
            CompletableFuture<MonitorEvent<S>> event;
            synchronized (lock) {
                if (over || asked != null || wanted == 0) {
                    return;
                }
                wanted--;
                event = source.next();
                asked = event;
            }
            event.whenComplete((value, failure) -> engine.onCallbackThread(() -> hand(value, failure)));
        }

        private void hand(@Nullable MonitorEvent<S> event, @Nullable Throwable failure) {
            if (failure != null) {
                end(DaemonErrors.unwrap(failure));
                return;
            }
            synchronized (lock) {
                if (over) {
                    return;
                }
            }
            try {
                subscriber.onNext(requireNonNull(event));
            } catch (RuntimeException brokenSubscriber) {
                cancel();
                throw brokenSubscriber;
            }
            synchronized (lock) {
                asked = null;
            }
            ask();
        }

        private void end(Throwable failure) {
            synchronized (lock) {
                if (over) {
                    return;
                }
                over = true;
            }
            if (!(failure instanceof CancellationException)) {
                subscriber.onError(failure);
            }
        }

        @Override
        public void cancel() {
            CompletableFuture<MonitorEvent<S>> event;
            synchronized (lock) {
                over = true;
                event = asked;
            }
            if (event != null) {
                event.cancel(true);
            }
        }
    }
}
