package io.github.mutagenjava.client;

import static java.util.Objects.requireNonNull;

import io.github.mutagenjava.client.session.Health;
import io.github.mutagenjava.client.session.SessionId;

/**
 * A session will not become synchronized by waiting: somebody has to act.
 *
 * @since 0.1
 */
public final class NotSynchronizedException extends MutagenException {
    private static final long serialVersionUID = 1;

    private final transient SessionId session;
    private final transient Health health;

    /** Reports which session it is, and what is wrong with it. */
    public NotSynchronizedException(SessionId session, Health health) {
        super("session " + requireNonNull(session, "session") + " will not become synchronized by itself: "
                + requireNonNull(health, "health").reason());
        this.session = session;
        this.health = health;
    }

    /** The session. */
    public SessionId session() {
        return session;
    }

    /** What is wrong with it. */
    public Health health() {
        return health;
    }
}
