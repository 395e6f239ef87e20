package io.github.mutagenjava.embedded.session;

import io.github.mutagenjava.proto.url.Protocol;
import io.github.mutagenjava.proto.url.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Hosts that a script serves from local folders, and what is said on the way there. */
public final class ScriptedHosts {
    private final Map<String, Host> hosts = new ConcurrentHashMap<>();
    private volatile List<ConversationStep> everywhere = List.of();

    /**
     * Serves the SSH and Docker endpoints on a host from a local folder.
     *
     * @param root stands for the host's root directory and for its users' homes
     * @param conversation takes place at each connection
     */
    public void serve(String host, Path root, List<ConversationStep> conversation) {
        hosts.put(host, new Host(root.toAbsolutePath().normalize(), conversation));
    }

    /** What is said while alpha of any session is connected. */
    public void converseEverywhere(List<ConversationStep> conversation) {
        everywhere = List.copyOf(conversation);
    }

    /** Forgets everything. */
    public void clear() {
        hosts.clear();
        everywhere = List.of();
    }

    List<ConversationStep> everywhere() {
        return everywhere;
    }

    /** The host of an endpoint, if it is a served one. */
    Optional<Host> host(URL url) {
        return url.getProtocol() == Protocol.Local ? Optional.empty() : Optional.ofNullable(hosts.get(url.getHost()));
    }

    /**
     * A served host.
     *
     * @param root stands for its root directory and for its users' homes
     * @param conversation takes place at each connection
     */
    record Host(Path root, List<ConversationStep> conversation) {
        Host {
            conversation = List.copyOf(conversation);
        }

        /** The local endpoint that stands for a remote one. */
        URL local(URL url) {
            String relative = url.getPath().replaceFirst("^~[^/]*", "").replaceFirst("^/+", "");
            return URL.newBuilder()
                    .setPath(root.resolve(relative).normalize().toString())
                    .build();
        }
    }
}
