package io.github.mutagenjava.client.internal;

import static java.util.Objects.requireNonNull;

import io.github.mutagenjava.client.Monitor;
import io.github.mutagenjava.client.MonitorEvent;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A monitor whose iteration waits for one event after the other. */
final class BlockingMonitor<S> implements Monitor<S> {
    private final EventSource<S> source;
    private final AtomicBoolean iterated = new AtomicBoolean();
    private volatile @Nullable Future<?> awaited;
    private volatile boolean closed;

    BlockingMonitor(EventSource<S> source) {
        this.source = source;
    }

    @Override
    public Iterator<MonitorEvent<S>> iterator() {
        if (!iterated.compareAndSet(false, true)) {
            throw new IllegalStateException("a monitor is iterated once; open another one");
        }
        return new Events();
    }

    @Override
    public void close() {
        closed = true;
        cancelAwaited();
    }

    private void cancelAwaited() {
        Future<?> event = awaited;
        if (event != null) {
            event.cancel(true);
        }
    }

    private final class Events implements Iterator<MonitorEvent<S>> {
        private @Nullable MonitorEvent<S> next;

        @Override
        public boolean hasNext() {
            if (next == null && !closed) {
                next = find();
            }
            return next != null && !closed;
        }

        private @Nullable MonitorEvent<S> find() {
            CompletableFuture<Supplier<MonitorEvent<S>>> event = source.next();
            awaited = event;
            if (closed) {
                cancelAwaited();
            }
            try {
                return BlockingWait.forResult(event).get();
            } catch (CancellationException closedMeanwhile) {
                return null;
            } finally {
                awaited = null;
            }
        }

        @Override
        public MonitorEvent<S> next() {
            // What hasNext has announced is there, even if the monitor was closed in between.
            if (next == null && !hasNext()) {
                throw new NoSuchElementException("the monitor is closed");
            }
            MonitorEvent<S> event = next;
            next = null;
            return requireNonNull(event);
        }
    }
}
