package io.github.mutagenjava.embedded.engine;

import java.util.List;

/**
 * Changes on both sides that the mode does not let the engine decide.
 *
 * @param root path at which the conflict starts; empty for the root
 * @param alphaChanges what happened on alpha, never empty
 * @param betaChanges what happened on beta, never empty
 */
public record Conflict(String root, List<Change> alphaChanges, List<Change> betaChanges) {
    public Conflict {
        alphaChanges = List.copyOf(alphaChanges);
        betaChanges = List.copyOf(betaChanges);
    }

    Conflict slim() {
        return new Conflict(
                root,
                alphaChanges.stream().map(Change::slim).toList(),
                betaChanges.stream().map(Change::slim).toList());
    }
}
