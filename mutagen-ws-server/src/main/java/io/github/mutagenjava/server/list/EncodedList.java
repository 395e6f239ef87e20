package io.github.mutagenjava.server.list;

import io.github.mutagenjava.client.synchronization.SynchronizationSnapshot;
import io.github.mutagenjava.server.json.JsonBytes;
import io.github.mutagenjava.server.json.SnapshotWriter;

/**
 * A list of sessions in JSON, and what proves later that it still holds.
 *
 * @param epoch the connection to the daemon that it came by; an index means nothing on another
 * @param index the daemon's state index
 * @param size how many sessions
 */
public record EncodedList(long epoch, long index, int size, JsonBytes json) {

    static EncodedList of(SynchronizationSnapshot snapshot) {
        return new EncodedList(
                snapshot.connectionEpoch(),
                snapshot.stateIndex(),
                snapshot.states().size(),
                SnapshotWriter.list(snapshot));
    }

    boolean isFrom(SynchronizationSnapshot snapshot) {
        return epoch == snapshot.connectionEpoch() && index == snapshot.stateIndex();
    }

    /** Whether this is the state at the snapshot's moment or a later one. The index is unsigned and only grows. */
    boolean isFromOrAfter(SynchronizationSnapshot snapshot) {
        return epoch == snapshot.connectionEpoch() && Long.compareUnsigned(index, snapshot.stateIndex()) >= 0;
    }
}
