package io.github.mutagenjava.client.synchronization;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Changes on both sides that exclude each other. The daemon leaves both as they are; a conflict goes away when one side
 * gives way, for example when its version is deleted or moved.
 *
 * @param root the path where they meet, relative to the root of the session, empty for that root itself
 * @param alphaChanges what alpha did
 * @param betaChanges what beta did
 * @since 0.1
 */
public record Conflict(String root, List<Change> alphaChanges, List<Change> betaChanges) {
    /** Copies the changes. */
    public Conflict {
        requireNonNull(root, "root");
        alphaChanges = List.copyOf(alphaChanges);
        betaChanges = List.copyOf(betaChanges);
    }
}
