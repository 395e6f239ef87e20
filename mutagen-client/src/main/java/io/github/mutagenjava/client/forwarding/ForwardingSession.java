package io.github.mutagenjava.client.forwarding;

import static java.util.Objects.requireNonNull;

import io.github.mutagenjava.client.DaemonVersion;
import io.github.mutagenjava.client.session.EndpointUrl;
import io.github.mutagenjava.client.session.Session;
import io.github.mutagenjava.client.session.SessionId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A forwarding session as it was created; of all this only {@code paused} changes afterwards.
 *
 * @param identifier what the daemon calls it
 * @param version the generation of defaults that applies to it; 1 is the only one so far
 * @param creationTime when it was created
 * @param creatingVersion the version of the daemon that created it, without a tag
 * @param source where connections are taken
 * @param destination where connections are made
 * @param configuration what was configured for both endpoints; defaults are not filled in
 * @param configurationSource what was configured for the source alone
 * @param configurationDestination what was configured for the destination alone
 * @param labels the labels, empty if none were given
 * @param name the name, if one was given
 * @param paused whether it rests until it is resumed
 * @since 0.1
 */
public record ForwardingSession(
        SessionId identifier,
        int version,
        Instant creationTime,
        DaemonVersion creatingVersion,
        EndpointUrl source,
        EndpointUrl destination,
        ForwardingConfiguration configuration,
        ForwardingConfiguration configurationSource,
        ForwardingConfiguration configurationDestination,
        Map<String, String> labels,
        Optional<String> name,
        boolean paused)
        implements Session {
    /** Copies the labels, and takes an empty name for none. */
    public ForwardingSession {
        requireNonNull(identifier, "identifier");
        requireNonNull(creationTime, "creationTime");
        requireNonNull(creatingVersion, "creatingVersion");
        requireNonNull(source, "source");
        requireNonNull(destination, "destination");
        requireNonNull(configuration, "configuration");
        requireNonNull(configurationSource, "configurationSource");
        requireNonNull(configurationDestination, "configurationDestination");
        labels = Map.copyOf(labels);
        name = name.filter(text -> !text.isEmpty());
    }
}
