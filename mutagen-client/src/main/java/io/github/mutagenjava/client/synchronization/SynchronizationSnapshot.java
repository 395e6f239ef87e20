package io.github.mutagenjava.client.synchronization;

import java.util.Iterator;
import java.util.List;

/**
 * The selected sessions at one moment. The daemon reads the index first and the states after it, so the states can be
 * newer than the index says, never older.
 *
 * @param connectionEpoch which connection of this client delivered it; a state index means nothing on another one
 * @param stateIndex the daemon's count of changes to any synchronization session (unsigned)
 * @param states the sessions, oldest first
 * @since 0.1
 */
public record SynchronizationSnapshot(long connectionEpoch, long stateIndex, List<SynchronizationState> states)
        implements Iterable<SynchronizationState> {
    /** Copies the states. */
    public SynchronizationSnapshot {
        states = List.copyOf(states);
    }

    /** Iterates over the sessions, oldest first. */
    @Override
    public Iterator<SynchronizationState> iterator() {
        return states.iterator();
    }
}
