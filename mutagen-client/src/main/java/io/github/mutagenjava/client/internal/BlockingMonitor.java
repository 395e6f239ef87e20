package io.github.mutagenjava.client.internal;

import static java.util.Objects.requireNonNull;

import io.github.mutagenjava.client.Monitor;
import io.github.mutagenjava.client.MonitorEvent;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A monitor whose iteration waits for one event after the other. */
final class BlockingMonitor<S> implements Monitor<S> {
    private final EventSource<S> source;
    private final AtomicBoolean iterated = new AtomicBoolean();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();

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
        closed.complete(null);
    }

    private final class Events implements Iterator<MonitorEvent<S>> {
        private @Nullable MonitorEvent<S> next;

        @Override
        public boolean hasNext() {
            if (closed.isDone()) {
                return false;
            }
            if (next != null) {
                return true;
            }
            CompletableFuture<MonitorEvent<S>> event = source.next();
            CompletableFuture<Void> cancellation = closed.thenRun(() -> event.cancel(true));
            try {
                next = BlockingWait.forResult(event);
                return true;
            } catch (CancellationException closedMeanwhile) {
                return false;
            } finally {
                cancellation.cancel(true);
            }
        }

        @Override
        public MonitorEvent<S> next() {
            if (!hasNext()) {
                throw new NoSuchElementException("the monitor is closed");
            }
            MonitorEvent<S> event = next;
            next = null;
            return requireNonNull(event);
        }
    }
}
