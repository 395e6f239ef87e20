package io.github.mutagenjava.proto.rules;

import io.github.mutagenjava.proto.url.Kind;
import io.github.mutagenjava.proto.url.URL;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Reads and writes URLs as Mutagen's command line does: {@code docker://[user@]container/path}, else SCP-style
 * {@code [user@]host[:port]:path}, else a local path; for forwarding with {@code protocol:address} for the path. The
 * daemon has no part in this.
 *
 * @since 0.1
 */
public final class EndpointUrlText {
    private static final Pattern DOCKER = Pattern.compile("docker://.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** What Mutagen prints for a path that cannot be written. */
    private static final String INVALID_DOCKER_URL = "<invalid-docker-url>";

    private EndpointUrlText() {}

    /**
     * Which of a session's two endpoints a URL is for.
     *
     * @since 0.1
     */
    public enum Position {
        /** Alpha or source. */
        FIRST,
        /** Beta or destination. */
        SECOND
    }

    /**
     * Reads a URL. Local paths are made absolute. A Docker URL takes along the variables that tell Docker where to go;
     * those with a prefix for the endpoint, such as {@code MUTAGEN_ALPHA_DOCKER_HOST}, come before those without.
     *
     * @throws InvalidTextException with Mutagen's text, without a prefix like {@code unable to parse alpha URL}
     */
    public static URL parse(String text, Kind kind, Position position, UrlContext context) {
        Objects.requireNonNull(position, "position");
        if (kind == Kind.UNRECOGNIZED) {
            throw new IllegalArgumentException("unsupported URL kind");
        }
        if (text.isEmpty()) {
            throw new InvalidTextException("empty URL", text);
        }
        if (DOCKER.matcher(text).matches()) {
            return DockerUrlText.parse(text, kind, DockerVariables.captured(kind, position, context.variables()));
        }
        return SshUrlText.isSsh(text, kind, context.platform())
                ? SshUrlText.parse(text, kind)
                : local(text, kind, new LocalPath(context));
    }

    private static URL local(String text, Kind kind, LocalPath paths) {
        String path = kind == Kind.Synchronization
                ? normalized(text, "path", paths)
                : localEndpoint(forwardingEndpoint(text), paths).toString();
        return URL.newBuilder().setKind(kind).setPath(path).build();
    }

    private static ForwardingEndpoint localEndpoint(ForwardingEndpoint endpoint, LocalPath paths) {
        return endpoint.isUnixSocket()
                ? new ForwardingEndpoint(endpoint.protocol(), normalized(endpoint.address(), "socket path", paths))
                : endpoint;
    }

    private static String normalized(String text, String thing, LocalPath paths) {
        try {
            return paths.normalize(text);
        } catch (InvalidTextException e) {
            throw new InvalidTextException("unable to normalize " + thing + ": " + e.getMessage(), text);
        }
    }

    static ForwardingEndpoint forwardingEndpoint(String text) {
        try {
            return ForwardingEndpoint.parse(text);
        } catch (InvalidTextException e) {
            throw new InvalidTextException("invalid forwarding endpoint URL: " + e.getMessage(), text);
        }
    }

    /**
     * Writes a URL; {@link #parse} reads the text of a valid one back, environment and parameters aside. A Docker URL
     * whose path cannot be written comes out as {@code <invalid-docker-url>}.
     *
     * @throws IllegalArgumentException if the protocol is unknown
     */
    public static String format(URL url) {
        String user = url.getUser().isEmpty() ? "" : url.getUser() + "@";
        return switch (url.getProtocol()) {
            case Local -> url.getPath();
            case SSH -> user + url.getHost() + port(url) + ":" + url.getPath();
            case Docker -> docker(url, "docker://" + user + url.getHost());
            case UNRECOGNIZED ->
                throw new IllegalArgumentException(
                        "unknown URL protocol " + url.getProtocolValue() + ", expected local, ssh or docker");
        };
    }

    private static String port(URL url) {
        return url.getPort() == 0 ? "" : ":" + Integer.toUnsignedString(url.getPort());
    }

    private static String docker(URL url, String container) {
        String path = url.getPath();
        if (url.getKind() == Kind.Forwarding) {
            return container + ":" + path;
        }
        if (path.startsWith("/")) {
            return container + path;
        }
        return path.startsWith("~") || WindowsPath.isDriveRooted(path) ? container + "/" + path : INVALID_DOCKER_URL;
    }
}
