package io.github.mutagenjava.client.session;

import io.github.mutagenjava.client.DaemonVersion;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What sessions of every type have in common, and what a {@link Selection} goes by. The session types of this library
 * implement it; members can be added to it.
 *
 * @since 0.1
 */
public interface Session {
    /** What the daemon calls it. */
    SessionId identifier();

    /** The name, if one was given; several sessions can bear the same. */
    Optional<String> name();

    /** The labels, empty if none were given. */
    Map<String, String> labels();

    /** Whether the session rests until it is resumed. */
    boolean paused();

    /** When it was created. */
    Instant creationTime();

    /** The version of the daemon that created it. */
    DaemonVersion creatingVersion();
}
