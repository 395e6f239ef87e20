package io.github.mutagenjava.client.forwarding;

import java.util.Iterator;
import java.util.List;

/**
 * The selected sessions at one moment. The daemon reads the index first and the states after it, so the states can be
 * newer than the index says, never older.
 *
 * @param connectionEpoch which connection of this client delivered it; a state index means nothing on another one
 * @param stateIndex the daemon's count of changes to any forwarding session (unsigned)
 * @param states the sessions, oldest first
 * @since 0.1
 */
public record ForwardingSnapshot(long connectionEpoch, long stateIndex, List<ForwardingState> states)
        implements Iterable<ForwardingState> {
    /** Copies the states. */
    public ForwardingSnapshot {
        states = List.copyOf(states);
    }

    /** Iterates over the sessions, oldest first. */
    @Override
    public Iterator<ForwardingState> iterator() {
        return states.iterator();
    }
}
