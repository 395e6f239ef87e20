package io.github.mutagenjava.client.synchronization;

import io.github.mutagenjava.client.session.EndpointProtocol;
import io.github.mutagenjava.client.session.EndpointUrl;
import io.github.mutagenjava.client.session.Health;
import io.github.mutagenjava.client.session.Health.Verdict;

/** Judges a state: what keeps the session from working comes first, then what is wrong with single paths. */
final class SynchronizationHealth {
    private static final String RETRIES = " The daemon keeps trying, every 15 seconds.";
    private static final String ASKS = " If it stays so, resume the session: that shows why it fails, and asks for a"
            + " password if one is needed.";

    private SynchronizationHealth() {}

    static Health of(SynchronizationState state) {
        SynchronizationStatus status = state.status();
        if (state.session().paused()) {
            return new Health(Verdict.PAUSED, "Paused; resume it to go on.");
        }
        if (status.isHalted()) {
            return new Health(Verdict.HALTED, halted(status));
        }
        if (status == SynchronizationStatus.UNKNOWN) {
            return new Health(
                    Verdict.NEEDS_ATTENTION,
                    "The daemon reports a status that this library does not know; update the library.");
        }
        return status.isConnected() ? connected(state) : disconnected(state);
    }

    private static String halted(SynchronizationStatus status) {
        return switch (status) {
            case HALTED_ON_ROOT_EMPTIED ->
                "One root lost all its content, and the daemon does not delete the other's"
                        + " unasked. Reset the session to get the content back from the other side, or empty that side"
                        + " too and resume.";
            case HALTED_ON_ROOT_DELETION ->
                "A root was deleted, and the daemon does not delete the other one unasked."
                        + " Reset the session to get it back from the other side, or delete that side too and resume.";
            default ->
                "A root became something else, for example a file in place of a folder, and the daemon does not"
                        + " replace the other one unasked. Put it right and resume, or reset the session.";
        };
    }

    private static Health disconnected(SynchronizationState state) {
        if (state.lastError().isEmpty()) {
            return new Health(Verdict.DISCONNECTED, state.status().description() + "." + RETRIES + ASKS);
        }
        String failed = "Synchronization failed: " + state.lastError().get() + ".";
        // The daemon has nobody to ask when it connects again by itself.
        return isMissingOverSsh(state.alphaState(), state.session().alpha())
                        || isMissingOverSsh(state.betaState(), state.session().beta())
                ? new Health(
                        Verdict.NEEDS_ATTENTION,
                        failed
                                + " The daemon keeps trying, but cannot ask for a password: resume the session to log in.")
                : new Health(Verdict.DISCONNECTED, failed + RETRIES + ASKS);
    }

    private static boolean isMissingOverSsh(EndpointState endpoint, EndpointUrl url) {
        return !endpoint.connected() && url.protocol() == EndpointProtocol.SSH;
    }

    private static Health connected(SynchronizationState state) {
        if (state.lastError().isPresent()) {
            return new Health(Verdict.PROBLEMS, state.lastError().get());
        }
        if (state.conflictCount() != 0) {
            return new Health(
                    Verdict.CONFLICTED,
                    counted(state.conflictCount(), "conflict") + ": both sides changed the same content."
                            + " Delete or move the version that is to give way.");
        }
        if (state.problemCount() != 0) {
            return new Health(Verdict.PROBLEMS, problems(state));
        }
        if (state.status() != SynchronizationStatus.WATCHING) {
            return new Health(Verdict.WORKING, state.status().description() + ".");
        }
        // Without watching, a session starts idle and stays so.
        return state.successfulCycles() == 0
                ? new Health(Verdict.NEEDS_ATTENTION, "Nothing is synchronized yet, and nothing is watched: flush it.")
                : new Health(Verdict.SYNCHRONIZED, "Both sides agree.");
    }

    private static String problems(SynchronizationState state) {
        long alpha = state.alphaState().problemCount();
        long beta = state.betaState().problemCount();
        String text = alpha == 0 ? "" : counted(alpha, "problem") + " on alpha";
        if (beta != 0) {
            text += (alpha == 0 ? "" : ", ") + counted(beta, "problem") + " on beta";
        }
        return text + ": content that could not be read or written.";
    }

    private static String counted(long count, String noun) {
        return Long.toUnsignedString(count) + " " + noun + (count == 1 ? "" : "s");
    }
}
