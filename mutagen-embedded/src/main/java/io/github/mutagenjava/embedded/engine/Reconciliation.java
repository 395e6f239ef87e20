package io.github.mutagenjava.embedded.engine;

import java.util.List;

/**
 * What follows from comparing both sides with the last agreed state.
 *
 * @param ancestorChanges what both sides already agree on
 * @param alphaChanges what alpha has to take over
 * @param betaChanges what beta has to take over
 * @param conflicts what neither side may take over
 */
record Reconciliation(
        List<Change> ancestorChanges, List<Change> alphaChanges, List<Change> betaChanges, List<Conflict> conflicts) {
    Reconciliation {
        ancestorChanges = List.copyOf(ancestorChanges);
        alphaChanges = List.copyOf(alphaChanges);
        betaChanges = List.copyOf(betaChanges);
        conflicts = List.copyOf(conflicts);
    }
}
