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
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All sessions at one moment. What it is asked to encode it encodes once, however many followers ask for it, as long as it is
 * the newest, and within bounds: every follower can have a selection of its own.
 */
final class Picture {

    private final long number;
    private final long epoch;
    private final long index;
    private final Map<String, SynchronizationState> states;
    private final long mostBytes;
    private final Map<Asked, Optional<JsonBytes>> encoded = new ConcurrentHashMap<>();
    private final AtomicLong encodedBytes = new AtomicLong();
    private volatile boolean superseded;

    /**
     * @param since the number of the picture to compare with, -1 for the whole
     */
    private record Asked(long since, Selection selection) {}

    private Picture(long number, long epoch, long index, Map<String, SynchronizationState> states, long mostBytes) {
        this.mostBytes = mostBytes;
        this.number = number;
        this.epoch = epoch;
        this.index = index;
        this.states = states;
    }

    /** The picture after {@code previous}; a state that is equal to its predecessor becomes the same object. */
    static Picture of(SynchronizationSnapshot snapshot, @Nullable Picture previous) {
        return of(snapshot, previous, Runtime.getRuntime().maxMemory() / 16);
    }

    /**
     * The same with a bound of its own.
     *
     * @param mostBytes beyond which nothing more that was encoded is kept
     */
    static Picture of(SynchronizationSnapshot snapshot, @Nullable Picture previous, long mostBytes) {
        Map<String, SynchronizationState> states =
                new LinkedHashMap<>(snapshot.states().size() * 2);
        for (SynchronizationState state : snapshot) {
            String identifier = state.session().identifier().value();
            SynchronizationState known = previous == null ? null : previous.states.get(identifier);
            states.put(identifier, state.equals(known) ? known : state);
        }
        long number = previous == null ? 0 : previous.number + 1;
        return new Picture(number, snapshot.connectionEpoch(), snapshot.stateIndex(), states, mostBytes);
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
        return once(
                        new Asked(-1, selection),
                        () -> Optional.of(SnapshotWriter.list(index, selected(states.values(), selection))))
                .orElseThrow();
    }

    /** What is different for the selected sessions since the older picture; empty if nothing is. */
    Optional<JsonBytes> changesSince(Picture older, Selection selection) {
        // The older picture is named by its number: a reference would keep every picture there ever was.
        return once(new Asked(older.number, selection), () -> compare(older, selection));
    }

    /** There is a newer one, so hardly anybody will ask for this any more; slow followers keep it to compare with. */
    void supersede() {
        superseded = true;
        encoded.clear();
    }

    private Optional<JsonBytes> once(Asked asked, Supplier<Optional<JsonBytes>> encoding) {
        Optional<JsonBytes> known = encoded.get(asked);
        if (known != null) {
            return known;
        }
        if (superseded || encodedBytes.get() > mostBytes) {
            return encoding.get();
        }
        return encoded.computeIfAbsent(asked, key -> {
            Optional<JsonBytes> made = encoding.get();
            encodedBytes.addAndGet(made.map(JsonBytes::length).orElse(0));
            return made;
        });
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
