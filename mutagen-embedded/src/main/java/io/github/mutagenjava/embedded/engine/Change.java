package io.github.mutagenjava.embedded.engine;

import org.jspecify.annotations.Nullable;

/**
 * A difference at one path.
 *
 * @param path path relative to the root, with slashes; empty for the root
 * @param oldEntry what was there, {@code null} for nothing
 * @param newEntry what is or shall be there, {@code null} for nothing
 */
public record Change(
        String path, @Nullable Entry oldEntry, @Nullable Entry newEntry) {
    Change slim() {
        return new Change(path, oldEntry == null ? null : oldEntry.slim(), newEntry == null ? null : newEntry.slim());
    }

    boolean isRootDeletion() {
        return path.isEmpty() && oldEntry != null && newEntry == null;
    }

    boolean isRootTypeChange() {
        return path.isEmpty() && oldEntry != null && newEntry != null && oldEntry.kind() != newEntry.kind();
    }
}
