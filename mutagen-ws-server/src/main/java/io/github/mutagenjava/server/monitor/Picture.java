package io.github.mutagenjava.server.monitor;

import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.synchronization.SynchronizationSnapshot;
import io.github.mutagenjava.client.synchronization.SynchronizationState;
import io.github.mutagenjava.server.json.JsonBytes;
import io.github.mutagenjava.server.json.SnapshotWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * All sessions at one moment. Whatever it is asked to encode it encodes once, however many followers ask for it.
 */
final class Picture {

    private final long number;
    private final long epoch;
    private final long index;
    private final Map<String, SynchronizationState> states;
    private final Map<Asked, Optional<JsonBytes>> encoded = new ConcurrentHashMap<>();

    /**
     * @param since the number of the picture to compare with, -1 for the whole
     */
    private record Asked(long since, Selection selection) {}

    private Picture(long number, long epoch, long index, Map<String, SynchronizationState> states) {
        this.number = number;
        this.epoch = epoch;
        this.index = index;
        this.states = states;
    }

    /** The picture after {@code previous}; a state that is equal to its predecessor becomes the same object. */
    static Picture of(SynchronizationSnapshot snapshot, @Nullable Picture previous) {
        Map<String, SynchronizationState> states =
                new LinkedHashMap<>(snapshot.states().size() * 2);
        for (SynchronizationState state : snapshot) {
            String identifier = state.session().identifier().value();
            SynchronizationState known = previous == null ? null : previous.states.get(identifier);
            states.put(identifier, state.equals(known) ? known : state);
        }
        long number = previous == null ? 0 : previous.number + 1;
        return new Picture(number, snapshot.connectionEpoch(), snapshot.stateIndex(), states);
    }

    /** The one that was taken later. */
    static @Nullable Picture newer(@Nullable Picture one, @Nullable Picture other) {
        return one == null || (other != null && other.number > one.number) ? other : one;
    }

    /** Whether both came by the same connection to the daemon. */
    boolean continues(Picture older) {
        return epoch == older.epoch;
    }

    /** The selected sessions as a list. */
    JsonBytes whole(Selection selection) {
        return encoded.computeIfAbsent(
                        new Asked(-1, selection),
                        asked -> Optional.of(SnapshotWriter.list(index, selected(states.values(), selection))))
                .orElseThrow();
    }

    /** What is different for the selected sessions since the older picture; empty if nothing is. */
    Optional<JsonBytes> changesSince(Picture older, Selection selection) {
        // The older picture is named by its number: a reference would keep every picture there ever was.
        return encoded.computeIfAbsent(new Asked(older.number, selection), asked -> compare(older, selection));
    }

    @SuppressWarnings("ReferenceEquality") // Equal states are the same object: see of().
    private Optional<JsonBytes> compare(Picture older, Selection selection) {
        List<SynchronizationState> updated = new ArrayList<>();
        states.forEach((identifier, state) -> {
            if (older.states.get(identifier) != state && selection.matches(state.session())) {
                updated.add(state);
            }
        });
        List<String> removed = new ArrayList<>();
        older.states.forEach((identifier, state) -> {
            if (!states.containsKey(identifier) && selection.matches(state.session())) {
                removed.add(identifier);
            }
        });
        return updated.isEmpty() && removed.isEmpty()
                ? Optional.empty()
                : Optional.of(SnapshotWriter.changes(index, updated, removed));
    }

    private static List<SynchronizationState> selected(Iterable<SynchronizationState> states, Selection selection) {
        List<SynchronizationState> selected = new ArrayList<>();
        for (SynchronizationState state : states) {
            if (selection.matches(state.session())) {
                selected.add(state);
            }
        }
        return selected;
    }
}
