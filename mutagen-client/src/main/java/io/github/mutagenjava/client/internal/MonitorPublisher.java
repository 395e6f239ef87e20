package io.github.mutagenjava.client.internal;

import static java.util.Objects.requireNonNull;

import io.github.mutagenjava.client.MonitorEvent;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.function.Supplier;

/** Gives every subscriber an event source of its own. */
record MonitorPublisher<S>(Executor executor, Supplier<EventSource<S>> sources)
        implements Flow.Publisher<MonitorEvent<S>> {
    @Override
    public void subscribe(Flow.Subscriber<? super MonitorEvent<S>> subscriber) {
        requireNonNull(subscriber, "subscriber");
        new MonitorSubscription<>(sources.get(), subscriber, new SerialExecutor(executor)).begin();
    }
}
