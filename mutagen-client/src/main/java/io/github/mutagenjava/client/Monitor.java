package io.github.mutagenjava.client;

import java.util.Iterator;

/**
 * Follows sessions: an endless sequence of events, the first of which tells how things are now. Iterating blocks until
 * something has changed. Whoever is slow gets the newest state and misses those in between. A monitor survives the loss
 * of the daemon and reports it.
 *
 * <p>A monitor is iterated once, by one thread. Closing it, from any thread, ends the iteration; closing the client
 * ends it with {@link DaemonUnavailableException}.
 *
 * @param <S> the type of the snapshots
 * @since 0.1
 */
public interface Monitor<S> extends Iterable<MonitorEvent<S>>, AutoCloseable {
    /**
     * The one iterator. Its {@code hasNext} blocks until there is an event, and is false once the monitor is closed. It
     * throws {@link OperationFailedException} if the daemon refuses the selection, and
     * {@link OperationInterruptedException} if its thread is interrupted.
     *
     * @throws IllegalStateException if called again
     */
    @Override
    Iterator<MonitorEvent<S>> iterator();

    /** Ends the monitor; may be called twice. */
    @Override
    void close();
}
