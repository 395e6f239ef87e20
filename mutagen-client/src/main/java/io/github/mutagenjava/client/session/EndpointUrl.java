package io.github.mutagenjava.client.session;

import static java.util.Objects.requireNonNull;

import io.github.mutagenjava.client.internal.mapping.UrlMapping;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where an endpoint of a session lies. A value of this type need not be valid: it can hold whatever a daemon reports,
 * and {@code build()} of a specification refuses what the daemon would refuse.
 *
 * @param kind what it is for
 * @param protocol how the daemon reaches it
 * @param user the user name for SSH or Docker, if any
 * @param host the host for SSH, the container for Docker; none for a local endpoint
 * @param port the port for SSH (unsigned); absent leaves the choice to {@code ssh}
 * @param path the root to synchronize, or {@code protocol:address} for forwarding
 * @param environment Docker only: variables for the {@code docker} command
 * @param parameters Docker only: connection flags of the {@code docker} command
 * @since 0.1
 */
public record EndpointUrl(
        UrlKind kind,
        EndpointProtocol protocol,
        Optional<String> user,
        Optional<String> host,
        OptionalInt port,
        String path,
        Map<String, String> environment,
        Map<String, String> parameters) {

    /** Takes an empty user or host and port 0 for absent, as the daemon does. */
    public EndpointUrl {
        requireNonNull(kind, "kind");
        requireNonNull(protocol, "protocol");
        requireNonNull(path, "path");
        user = user.filter(name -> !name.isEmpty());
        host = host.filter(name -> !name.isEmpty());
        port = port.orElse(0) == 0 ? OptionalInt.empty() : port;
        environment = Map.copyOf(environment);
        parameters = Map.copyOf(parameters);
    }

    /** A folder or file on the machine of the daemon; a relative path counts from the working directory of this JVM. */
    public static EndpointUrl local(Path path) {
        return new EndpointUrl(
                UrlKind.SYNCHRONIZATION,
                EndpointProtocol.LOCAL,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                requireNonNull(path, "path").toAbsolutePath().normalize().toString(),
                Map.of(),
                Map.of());
    }

    /**
     * Reads the text of a URL for synchronization as Mutagen's command line does: {@code docker://container/path},
     * {@code user@host:path} and {@code user@host:port:path} for SSH, everything else a local path, in which {@code ~}
     * stands for a home directory and which counts from the working directory of this JVM. A Docker URL takes the
     * variables that tell Docker where to go from the environment of this JVM, for example {@code DOCKER_HOST}.
     *
     * @throws IllegalArgumentException in Mutagen's words if the text is no URL
     */
    public static EndpointUrl parse(String text) {
        return UrlMapping.parse(requireNonNull(text, "text"), UrlKind.SYNCHRONIZATION);
    }

    /**
     * Reads the text of a URL for forwarding, as {@link #parse} does: {@code tcp:localhost:8080}, {@code unix:PATH},
     * {@code user@host:tcp:localhost:8080}, {@code docker://container:tcp:localhost:8080}.
     *
     * @throws IllegalArgumentException in Mutagen's words if the text is no URL
     */
    public static EndpointUrl parseForwarding(String text) {
        return UrlMapping.parse(requireNonNull(text, "text"), UrlKind.FORWARDING);
    }

    /** Returns this URL with these variables for the {@code docker} command in place of its own. */
    public EndpointUrl withEnvironment(Map<String, String> environment) {
        return new EndpointUrl(kind, protocol, user, host, port, path, environment, parameters);
    }

    /**
     * Returns the text that Mutagen's command line shows, without environment and parameters. What {@link #parse} or
     * {@link #parseForwarding} read, they read again from it. A protocol that only a newer daemon knows has no text,
     * and gives {@code <unknown-url>}.
     */
    public String format() {
        return UrlMapping.format(this);
    }

    /** The same as {@link #format()}. */
    @Override
    public String toString() {
        return format();
    }
}
