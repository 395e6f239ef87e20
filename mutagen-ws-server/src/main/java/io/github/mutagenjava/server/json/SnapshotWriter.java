package io.github.mutagenjava.server.json;

import io.github.mutagenjava.client.synchronization.SynchronizationSnapshot;
import io.github.mutagenjava.client.synchronization.SynchronizationState;
import java.util.Collection;

/** Writes lists of sessions, whole or as what changed. */
public final class SnapshotWriter {

    private SnapshotWriter() {}

    /** {@code {"stateIndex", "sessionStates"}}, the latter left out when empty. */
    public static JsonBytes list(SynchronizationSnapshot snapshot) {
        return list(snapshot.stateIndex(), snapshot.states());
    }

    /** The same, of a part of a snapshot. */
    public static JsonBytes list(long stateIndex, Collection<SynchronizationState> states) {
        return JsonOutput.bytes(out -> {
            out.json.beginObject();
            out.number("stateIndex", stateIndex);
            if (!states.isEmpty()) {
                out.json.name("sessionStates").beginArray();
                for (SynchronizationState state : states) {
                    StateWriter.write(out, state);
                }
                out.json.endArray();
            }
            out.json.endObject();
        });
    }

    /** {@code {"stateIndex", "updated", "removed"}}, the latter two always there. */
    public static JsonBytes changes(
            long stateIndex, Collection<SynchronizationState> updated, Collection<String> removed) {
        return JsonOutput.bytes(out -> {
            out.json.beginObject();
            out.number("stateIndex", stateIndex);
            out.json.name("updated").beginArray();
            for (SynchronizationState state : updated) {
                StateWriter.write(out, state);
            }
            out.json.endArray();
            out.json.name("removed").beginArray();
            for (String identifier : removed) {
                out.json.value(identifier);
            }
            out.json.endArray();
            out.json.endObject();
        });
    }
}
