package io.github.mutagenjava.proto.rules;

import io.github.mutagenjava.proto.url.Kind;
import io.github.mutagenjava.proto.url.Protocol;
import io.github.mutagenjava.proto.url.URL;
import java.util.Optional;
import java.util.TreeSet;

/** Which URLs the daemon accepts. First who is reached how, then what there. */
final class UrlRules {
    private static final int HIGHEST_PORT = 65535;

    private final Platform platform;

    UrlRules(Platform platform) {
        this.platform = platform;
    }

    Optional<Refusal> check(URL url) {
        if (url.getKind() == Kind.UNRECOGNIZED) {
            return refuse("unsupported URL kind", "kind", Integer.toString(url.getKindValue()));
        }
        return protocol(url).or(() -> path(url));
    }

    private static Optional<Refusal> protocol(URL url) {
        return switch (url.getProtocol()) {
            case Local -> local(url);
            case SSH -> ssh(url);
            case Docker -> docker(url);
            case UNRECOGNIZED ->
                refuse("unknown or unsupported protocol", "protocol", Integer.toString(url.getProtocolValue()));
        };
    }

    private static Optional<Refusal> local(URL url) {
        if (!url.getUser().isEmpty()) {
            return refuse("local URL with non-empty username", "user", url.getUser());
        }
        if (!url.getHost().isEmpty()) {
            return refuse("local URL with non-empty hostname", "host", url.getHost());
        }
        if (url.getPort() != 0) {
            return refuse("local URL with non-zero port", "port", port(url));
        }
        if (url.getEnvironmentCount() > 0) {
            return refuse("local URL with environment variables", "environment", environmentNames(url));
        }
        return url.getParametersCount() > 0
                ? refuse(
                        "local URL with parameters",
                        "parameters",
                        String.join(", ", new TreeSet<>(url.getParametersMap().keySet())))
                : Optional.empty();
    }

    private static Optional<Refusal> ssh(URL url) {
        if (url.getHost().isEmpty()) {
            return refuse("SSH URL with empty hostname", "host", "");
        }
        if (Integer.compareUnsigned(url.getPort(), HIGHEST_PORT) > 0) {
            return refuse("SSH URL with invalid port", "port", port(url));
        }
        return url.getEnvironmentCount() > 0
                ? refuse("SSH URL with environment variables", "environment", environmentNames(url))
                : Optional.empty();
    }

    private static Optional<Refusal> docker(URL url) {
        if (url.getHost().isEmpty()) {
            return refuse("Docker URL with empty container identifier", "host", "");
        }
        return url.getPort() != 0 ? refuse("Docker URL with non-zero port", "port", port(url)) : Optional.empty();
    }

    private Optional<Refusal> path(URL url) {
        return url.getKind() == Kind.Synchronization ? synchronizationPath(url) : forwardingPath(url);
    }

    private Optional<Refusal> synchronizationPath(URL url) {
        String path = url.getPath();
        if (path.isEmpty()) {
            return refuse("empty path", "path", "");
        }
        if (url.getProtocol() == Protocol.Local && !platform.isAbsolute(path)) {
            return refuse("local URL with relative path", "path", path);
        }
        boolean startsWell = path.startsWith("/") || path.startsWith("~") || WindowsPath.isDriveRooted(path);
        return url.getProtocol() == Protocol.Docker && !startsWell
                ? refuse("incorrect first path character", "path", path)
                : Optional.empty();
    }

    private Optional<Refusal> forwardingPath(URL url) {
        ForwardingEndpoint endpoint;
        try {
            endpoint = ForwardingEndpoint.parse(url.getPath());
        } catch (InvalidTextException e) {
            return refuse("invalid forwarding endpoint URL: " + e.getMessage(), "path", url.getPath());
        }
        return url.getProtocol() == Protocol.Local
                        && endpoint.isUnixSocket()
                        && !platform.isAbsolute(endpoint.address())
                ? refuse("local Unix domain socket URL with relative path", "path", url.getPath())
                : Optional.empty();
    }

    /** Values may be secret, names are not. */
    private static String environmentNames(URL url) {
        return String.join(", ", new TreeSet<>(url.getEnvironmentMap().keySet()));
    }

    private static String port(URL url) {
        return Integer.toUnsignedString(url.getPort());
    }

    private static Optional<Refusal> refuse(String text, String field, String value) {
        return Optional.of(new Refusal(text, field, value));
    }
}
