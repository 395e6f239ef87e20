package io.github.mutagenjava.client.synchronization;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What happened to a path on one endpoint.
 *
 * @param path the path relative to the root, empty for the root itself
 * @param oldEntry what was there, absent if nothing was
 * @param newEntry what is there, absent if it was deleted
 * @since 0.1
 */
public record Change(String path, Optional<Entry> oldEntry, Optional<Entry> newEntry) {
    /** Checks that all are present. */
    public Change {
        requireNonNull(path, "path");
        requireNonNull(oldEntry, "oldEntry");
        requireNonNull(newEntry, "newEntry");
    }

    /** Whether something came into being where nothing was. */
    public boolean isCreation() {
        return oldEntry.isEmpty() && newEntry.isPresent();
    }

    /** Whether what was there is gone. */
    public boolean isDeletion() {
        return oldEntry.isPresent() && newEntry.isEmpty();
    }
}
