package io.github.mutagenjava.proto.rules;

import io.github.mutagenjava.proto.url.Kind;
import io.github.mutagenjava.proto.url.Protocol;
import io.github.mutagenjava.proto.url.URL;
import java.util.Map;

/** Reads {@code docker://[user@]container/path} and {@code docker://[user@]container:protocol:address}. */
final class DockerUrlText {
    private static final int SCHEME = "docker://".length();

    private DockerUrlText() {}

    static URL parse(String text, Kind kind, Map<String, String> environment) {
        boolean forwarding = kind == Kind.Forwarding;
        String rest = text.substring(SCHEME);
        int userEnd = firstOf(rest, '@', forwarding ? ':' : '/');
        boolean hasUser = userEnd >= 0 && rest.charAt(userEnd) == '@';
        String place = hasUser ? rest.substring(userEnd + 1) : rest;
        int containerEnd = place.indexOf(forwarding ? ':' : '/');
        if (containerEnd <= 0) {
            throw new InvalidTextException("empty container name", text);
        }
        String path = place.substring(containerEnd);
        return URL.newBuilder()
                .setKind(kind)
                .setProtocol(Protocol.Docker)
                .setUser(hasUser ? rest.substring(0, userEnd) : "")
                .setHost(place.substring(0, containerEnd))
                .setPath(
                        forwarding
                                ? EndpointUrlText.forwardingEndpoint(path.substring(1))
                                        .toString()
                                : unrooted(path))
                .putAllEnvironment(environment)
                .build();
    }

    /** A home directory or a drive stands behind a slash that is not its own. */
    private static String unrooted(String path) {
        String behindSlash = path.substring(1);
        return behindSlash.startsWith("~") || WindowsPath.isDriveRooted(behindSlash) ? behindSlash : path;
    }

    private static int firstOf(String text, char one, char other) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == one || text.charAt(i) == other) {
                return i;
            }
        }
        return -1;
    }
}
