package io.github.mutagenjava.client.internal;

import io.github.mutagenjava.client.MonitorEvent;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks an event source only as far as its subscriber has asked. Everything but cancelling happens in the order of one
 * serial executor, so the subscriber hears one signal at a time, and the fields need no lock.
 */
final class MonitorSubscription<S> implements Flow.Subscription {
    private final EventSource<S> source;
    private final Flow.Subscriber<? super MonitorEvent<S>> subscriber;
    private final SerialExecutor signals;
    private long wanted;
    private volatile boolean over;
    private volatile @Nullable Future<?> asked;

    MonitorSubscription(
            EventSource<S> source, Flow.Subscriber<? super MonitorEvent<S>> subscriber, SerialExecutor signals) {
        this.source = source;
        this.subscriber = subscriber;
        this.signals = signals;
    }

    void begin() {
        signals.execute(() -> subscriber.onSubscribe(this));
    }

    @Override
    public void request(long count) {
        signals.execute(() -> {
            if (count <= 0) {
                end(new IllegalArgumentException("requested " + count + " events; expected at least one"));
                return;
            }
            wanted = wanted + count < 0 ? Long.MAX_VALUE : wanted + count;
            ask();
        });
    }

    private void ask() {
        if (over || asked != null || wanted == 0) {
            return;
        }
        wanted--;
        CompletableFuture<Supplier<MonitorEvent<S>>> event = source.next();
        asked = event;
        if (over) {
            event.cancel(true);
        }
        event.whenComplete((value, failure) -> signals.execute(() -> {
            asked = null;
            if (failure == null) {
                hand(value);
            } else {
                end(DaemonErrors.unwrap(failure));
            }
        }));
    }

    private void hand(Supplier<MonitorEvent<S>> event) {
        if (over) {
            return;
        }
        MonitorEvent<S> heard;
        try {
            heard = event.get();
        } catch (RuntimeException | Error unreadable) {
            end(unreadable);
            return;
        }
        try {
            subscriber.onNext(heard);
        } catch (RuntimeException | Error broken) {
            cancel();
            throw broken;
        }
        ask();
    }

    private void end(Throwable failure) {
        if (over) {
            return;
        }
        cancel();
        if (!(failure instanceof CancellationException)) {
            subscriber.onError(failure);
        }
    }

    @Override
    public void cancel() {
        over = true;
        Future<?> event = asked;
        if (event != null) {
            event.cancel(true);
        }
    }
}
