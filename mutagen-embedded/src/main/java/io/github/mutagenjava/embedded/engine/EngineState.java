package io.github.mutagenjava.embedded.engine;

import java.util.List;

/**
 * A snapshot of one session's live picture, shaped as lists show it: conflicts are sorted by path, cut to
 * {@value #LIST_LIMIT}, and their directories carry no children.
 *
 * @param status what the session is doing
 * @param lastError why the last cycle broke, or empty
 * @param successfulCycles cycles finished since the endpoints were connected
 * @param conflicts the first conflicts of the last cycle
 * @param excludedConflicts how many more of them there are
 * @param alpha state of alpha
 * @param beta state of beta
 */
public record EngineState(
        SynchronizationStatus status,
        String lastError,
        long successfulCycles,
        List<Conflict> conflicts,
        long excludedConflicts,
        EndpointState alpha,
        EndpointState beta) {
    /** Most conflicts, and most problems of one kind of one endpoint, that a snapshot holds. */
    public static final int LIST_LIMIT = 10;

    /** The state of a session whose loop does not run. */
    public static final EngineState INITIAL = new EngineState(
            SynchronizationStatus.DISCONNECTED, "", 0, List.of(), 0, EndpointState.INITIAL, EndpointState.INITIAL);

    public EngineState {
        conflicts = List.copyOf(conflicts);
    }
}
