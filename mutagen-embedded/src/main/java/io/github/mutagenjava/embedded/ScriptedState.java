package io.github.mutagenjava.embedded;

import io.github.mutagenjava.proto.rules.TextForms;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A state that a {@link DaemonScript} has a session listed in. Immutable; each {@code with} method returns a changed one.
 * Conflicts, and problems of one kind and side, are cut off after the tenth and counted, as the daemon does.
 *
 * @param status text form of the status, such as {@code watching}
 * @param lastError why the last cycle broke, or empty
 * @param successfulCycles cycles finished since the endpoints were connected
 * @param conflicts paths of files that both sides changed
 * @param problems scan and transition problems of both sides
 * @param staging how far a staging is, if one is shown
 * @since 0.1
 */
public record ScriptedState(
        String status,
        String lastError,
        long successfulCycles,
        List<String> conflicts,
        List<Problem> problems,
        Optional<Staging> staging) {
    public ScriptedState {
        Objects.requireNonNull(lastError, "lastError");
        Objects.requireNonNull(staging, "staging");
        conflicts = List.copyOf(conflicts);
        problems = List.copyOf(problems);
        var unused = TextForms.SYNCHRONIZATION_STATUS.parse(Objects.requireNonNull(status, "status"));
    }

    /**
     * The two endpoints of a session.
     *
     * @since 0.1
     */
    public enum Side {
        ALPHA,
        BETA
    }

    /**
     * What a problem is about: reading content, or changing it.
     *
     * @since 0.1
     */
    public enum ProblemKind {
        SCAN,
        TRANSITION
    }

    /**
     * A problem of one side.
     *
     * @param side where
     * @param kind scan or transition
     * @param path path below the root, empty for the root
     * @param error why
     * @since 0.1
     */
    public record Problem(Side side, ProblemKind kind, String path, String error) {
        public Problem {
            Objects.requireNonNull(side, "side");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(error, "error");
        }
    }

    /**
     * How far a staging is.
     *
     * @param side which side receives
     * @param path file in flight
     * @param receivedSizeBytes bytes of that file received so far
     * @param expectedSizeBytes its estimated size
     * @param receivedFiles files completed before the one in flight
     * @param expectedFiles files in this run
     * @param totalReceivedSizeBytes bytes over all files of this run
     * @since 0.1
     */
    public record Staging(
            Side side,
            String path,
            long receivedSizeBytes,
            long expectedSizeBytes,
            long receivedFiles,
            long expectedFiles,
            long totalReceivedSizeBytes) {
        public Staging {
            Objects.requireNonNull(side, "side");
            Objects.requireNonNull(path, "path");
        }
    }

    /**
     * A state with nothing but a status.
     *
     * @param status text form, such as {@code watching} or {@code halted-on-root-emptied}
     * @throws IllegalArgumentException if there is no such status
     */
    public static ScriptedState of(String status) {
        return new ScriptedState(status, "", 0, List.of(), List.of(), Optional.empty());
    }

    /** With this last error; empty for none. */
    public ScriptedState withLastError(String text) {
        return new ScriptedState(status, text, successfulCycles, conflicts, problems, staging);
    }

    /** With so many successful cycles. */
    public ScriptedState withSuccessfulCycles(long cycles) {
        return new ScriptedState(status, lastError, cycles, conflicts, problems, staging);
    }

    /** With one more file that both sides changed. */
    public ScriptedState withConflict(String path) {
        return new ScriptedState(status, lastError, successfulCycles, and(conflicts, path), problems, staging);
    }

    /** With one more problem. */
    public ScriptedState withProblem(Side side, ProblemKind kind, String path, String error) {
        return new ScriptedState(
                status,
                lastError,
                successfulCycles,
                conflicts,
                and(problems, new Problem(side, kind, path, error)),
                staging);
    }

    /** With this staging. */
    public ScriptedState withStaging(Staging progress) {
        return new ScriptedState(status, lastError, successfulCycles, conflicts, problems, Optional.of(progress));
    }

    private static <T> List<T> and(List<T> list, T item) {
        List<T> longer = new ArrayList<>(list);
        longer.add(item);
        return longer;
    }
}
