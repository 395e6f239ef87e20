package io.github.mutagenjava.proto.rules;

import io.github.mutagenjava.proto.url.Kind;
import io.github.mutagenjava.proto.url.Protocol;
import io.github.mutagenjava.proto.url.URL;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognizes and reads {@code [user@]host[:port]:path}, in the manner of {@code scp}. */
final class SshUrlText {
    /** Digits before a colon are meant to be a port, even if there are none. */
    private static final Pattern PORT = Pattern.compile("([0-9]*):(.*)", Pattern.DOTALL);

    private static final int HIGHEST_PORT = 65535;

    private SshUrlText() {}

    static boolean isSsh(String text, Kind kind, Platform platform) {
        return kind == Kind.Synchronization ? isSynchronization(text, platform) : isForwarding(text);
    }

    /** A colon before any slash, unless it is the one behind a drive letter of Windows. */
    private static boolean isSynchronization(String text, Platform platform) {
        int colon = text.indexOf(':');
        int slash = text.indexOf('/');
        boolean colonFirst = colon >= 0 && (slash < 0 || colon < slash);
        return colonFirst && !(platform == Platform.WINDOWS && WindowsPath.isDriveRooted(text));
    }

    /** Two colons, unless it makes sense as an endpoint here. */
    private static boolean isForwarding(String text) {
        try {
            ForwardingEndpoint.parse(text);
            return false;
        } catch (InvalidTextException e) {
            return text.indexOf(':') != text.lastIndexOf(':');
        }
    }

    static URL parse(String text, Kind kind) {
        int hostEnd = text.indexOf(':');
        int userEnd = text.substring(0, hostEnd).indexOf('@');
        if (userEnd == 0) {
            throw new InvalidTextException("empty username specified", text);
        }
        String host = text.substring(userEnd + 1, hostEnd);
        if (host.isEmpty()) {
            throw new InvalidTextException("empty hostname", text);
        }
        String rest = text.substring(hostEnd + 1);
        Matcher port = PORT.matcher(rest);
        boolean hasPort = port.matches();
        return URL.newBuilder()
                .setKind(kind)
                .setProtocol(Protocol.SSH)
                .setUser(userEnd < 0 ? "" : text.substring(0, userEnd))
                .setHost(host)
                .setPort(hasPort ? port(port.group(1), text) : 0)
                .setPath(path(hasPort ? port.group(2) : rest, kind, text))
                .build();
    }

    private static int port(String digits, String text) {
        try {
            int port = Integer.parseInt(digits);
            if (port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // no digits, or far too many of them
        }
        throw new InvalidTextException("invalid port value specified", text);
    }

    private static String path(String path, Kind kind, String text) {
        if (kind == Kind.Forwarding) {
            return EndpointUrlText.forwardingEndpoint(path).toString();
        }
        if (path.isEmpty()) {
            throw new InvalidTextException("empty path", text);
        }
        return path;
    }
}
