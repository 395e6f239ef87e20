package io.github.mutagenjava.client.internal;

import io.github.mutagenjava.client.MonitorEvent;
import java.util.concurrent.CompletableFuture;

/** Brings one event after the other to a single caller, who asks for the next one when the last is there. */
interface EventSource<S> {
    /** The next event. Cancelling it stops the search for it. */
    CompletableFuture<MonitorEvent<S>> next();
}
