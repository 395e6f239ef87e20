package io.github.mutagenjava.client.session;

import static java.util.Objects.requireNonNull;

/**
 * One verdict on a session, and why.
 *
 * @param verdict how it does
 * @param reason one or two sentences for a person: what is the matter, and what helps
 * @since 0.1
 */
public record Health(Verdict verdict, String reason) {
    /** Checks that both are present. */
    public Health {
        requireNonNull(verdict, "verdict");
        requireNonNull(reason, "reason");
    }

    /**
     * How a session does, from the best to what needs a person most: the greatest of several is the one to show first.
     *
     * @since 0.1
     */
    public enum Verdict {
        /** Both endpoints agree, and changes are watched for. */
        SYNCHRONIZED,
        /** Changes are being found, transferred or applied; or connections are being forwarded. */
        WORKING,
        /** It rests because somebody paused it. */
        PAUSED,
        /** An endpoint is not connected; the daemon keeps trying. */
        DISCONNECTED,
        /** Some content could not be read or written; the rest is synchronized. */
        PROBLEMS,
        /** Both sides changed the same content; the rest is synchronized. */
        CONFLICTED,
        /** It does not go on by itself: for example the daemon lost an SSH connection and cannot ask for a password. */
        NEEDS_ATTENTION,
        /** The daemon stopped it for safety, before it would have deleted a lot. */
        HALTED
    }
}
