package io.github.mutagenjava.client.internal;

import io.github.mutagenjava.client.MonitorEvent;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Brings one event after the other to a single caller, who asks for the next one when the last is there. */
interface EventSource<S> {
    /**
     * The next event. It is unfinished, so that the work of mapping it is done by the thread that wants it and not by
     * Netty's. Cancelling the future stops the search.
     */
    CompletableFuture<Supplier<MonitorEvent<S>>> next();
}
