package io.github.mutagenjava.proto.rules;

import io.github.mutagenjava.proto.rules.EndpointUrlText.Position;
import io.github.mutagenjava.proto.url.Kind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The environment variables by which the {@code docker} command finds its daemon. */
final class DockerVariables {
    private static final List<String> NAMES = List.of(
            "DOCKER_HOST",
            "DOCKER_TLS",
            "DOCKER_TLS_VERIFY",
            "DOCKER_CERT_PATH",
            "DOCKER_CONTEXT",
            "DOCKER_CONFIG",
            "DOCKER_API_VERSION");

    private DockerVariables() {}

    /** Takes what is present, even if empty: to Docker that is not the same as absent. */
    static Map<String, String> captured(Kind kind, Position position, Map<String, String> variables) {
        Map<String, String> captured = new TreeMap<>();
        for (String name : NAMES) {
            String value = variables.getOrDefault(prefix(kind, position) + name, variables.get(name));
            if (value != null) {
                captured.put(name, value);
            }
        }
        return captured;
    }

    private static String prefix(Kind kind, Position position) {
        boolean first = position == Position.FIRST;
        return kind == Kind.Synchronization
                ? (first ? "MUTAGEN_ALPHA_" : "MUTAGEN_BETA_")
                : (first ? "MUTAGEN_SOURCE_" : "MUTAGEN_DESTINATION_");
    }
}
