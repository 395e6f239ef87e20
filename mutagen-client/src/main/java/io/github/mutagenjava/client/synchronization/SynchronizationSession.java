package io.github.mutagenjava.client.synchronization;

import static java.util.Objects.requireNonNull;

import io.github.mutagenjava.client.DaemonVersion;
import io.github.mutagenjava.client.session.EndpointUrl;
import io.github.mutagenjava.client.session.Session;
import io.github.mutagenjava.client.session.SessionId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A synchronization session as it was created; of all this only {@code paused} changes afterwards.
 *
 * @param identifier what the daemon calls it
 * @param version the generation of defaults that applies to it; 1 is the only one so far
 * @param creationTime when it was created
 * @param creatingVersion the version of the daemon that created it, without a tag
 * @param alpha one endpoint; the one that wins in the modes that have a winner
 * @param beta the other endpoint
 * @param configuration what was configured for both endpoints; defaults are not filled in
 * @param configurationAlpha what was configured for alpha alone
 * @param configurationBeta what was configured for beta alone
 * @param labels the labels, empty if none were given
 * @param name the name, if one was given
 * @param paused whether it rests until it is resumed
 * @since 0.1
 */
public record SynchronizationSession(
        SessionId identifier,
        int version,
        Instant creationTime,
        DaemonVersion creatingVersion,
        EndpointUrl alpha,
        EndpointUrl beta,
        SynchronizationConfiguration configuration,
        SynchronizationConfiguration configurationAlpha,
        SynchronizationConfiguration configurationBeta,
        Map<String, String> labels,
        Optional<String> name,
        boolean paused)
        implements Session {
    /** Copies the labels, and takes an empty name for none. */
    public SynchronizationSession {
        requireNonNull(identifier, "identifier");
        requireNonNull(creationTime, "creationTime");
        requireNonNull(creatingVersion, "creatingVersion");
        requireNonNull(alpha, "alpha");
        requireNonNull(beta, "beta");
        requireNonNull(configuration, "configuration");
        requireNonNull(configurationAlpha, "configurationAlpha");
        requireNonNull(configurationBeta, "configurationBeta");
        labels = Map.copyOf(labels);
        name = name.filter(text -> !text.isEmpty());
    }
}
