package io.github.mutagenjava.client.synchronization;

import static java.util.Objects.requireNonNull;

import io.github.mutagenjava.client.session.Health;
import java.util.List;
import java.util.Optional;

/**
 * A synchronization session and what it is doing.
 *
 * @param session the session
 * @param status what it is doing
 * @param lastError why it failed last, in the daemon's words; absent once it works again
 * @param successfulCycles how often it has synchronized since both endpoints were connected (unsigned)
 * @param conflicts conflicts, ten at most
 * @param excludedConflicts how many more conflicts there are (unsigned)
 * @param alphaState the state of alpha
 * @param betaState the state of beta
 * @since 0.1
 */
public record SynchronizationState(
        SynchronizationSession session,
        SynchronizationStatus status,
        Optional<String> lastError,
        long successfulCycles,
        List<Conflict> conflicts,
        long excludedConflicts,
        EndpointState alphaState,
        EndpointState betaState) {
    /** Copies the conflicts, and takes an empty error for none. */
    public SynchronizationState {
        requireNonNull(session, "session");
        requireNonNull(status, "status");
        lastError = lastError.filter(text -> !text.isEmpty());
        conflicts = List.copyOf(conflicts);
        requireNonNull(alphaState, "alphaState");
        requireNonNull(betaState, "betaState");
    }

    /** How many conflicts there are, with those that the daemon only counted (unsigned). */
    public long conflictCount() {
        return conflicts.size() + excludedConflicts;
    }

    /** How many problems both endpoints have, with those that the daemon only counted (unsigned). */
    public long problemCount() {
        return alphaState.problemCount() + betaState.problemCount();
    }

    /** One verdict on the session, and why. */
    public Health health() {
        return SynchronizationHealth.of(this);
    }

    /** One line for a person: name and identifier, both endpoints, status, and what is wrong. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder();
        session.name().ifPresent(name -> line.append(name).append(' '));
        line.append('(').append(session.identifier()).append("): ");
        line.append(session.alpha()).append(" <-> ").append(session.beta()).append(", ");
        line.append(session.paused() ? "paused" : status.text());
        appendCount(line, conflictCount(), "conflicts");
        appendCount(line, problemCount(), "problems");
        lastError.ifPresent(error -> line.append(", last error: ").append(error));
        return line.toString();
    }

    private static void appendCount(StringBuilder line, long count, String noun) {
        if (count != 0) {
            line.append(", ").append(noun).append(": ").append(Long.toUnsignedString(count));
        }
    }
}
