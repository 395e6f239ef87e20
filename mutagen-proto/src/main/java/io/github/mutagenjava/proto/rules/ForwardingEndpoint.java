package io.github.mutagenjava.proto.rules;

import java.util.Objects;
import java.util.Set;

/**
 * What a forwarding URL has for a path: a protocol and an address, such as {@code tcp:localhost:8080}.
 *
 * @param protocol {@code tcp}, {@code tcp4}, {@code tcp6}, {@code unix} or {@code npipe}
 * @param address what is listened on or connected to; never empty, and not looked at any closer
 * @since 0.1
 */
public record ForwardingEndpoint(String protocol, String address) {
    private static final Set<String> PROTOCOLS = Set.of("tcp", "tcp4", "tcp6", "unix", "npipe");

    public ForwardingEndpoint {
        Objects.requireNonNull(protocol, "protocol");
        Objects.requireNonNull(address, "address");
    }

    /**
     * Reads {@code protocol:address}, divided at the first colon.
     *
     * @throws InvalidTextException with Mutagen's text, without the prefix {@code invalid forwarding endpoint URL}
     */
    public static ForwardingEndpoint parse(String text) {
        if (text.isEmpty()) {
            throw new InvalidTextException("empty URL", text);
        }
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new InvalidTextException("incorrectly formatted URL", text);
        }
        String protocol = text.substring(0, colon);
        if (!PROTOCOLS.contains(protocol)) {
            throw new InvalidTextException("invalid protocol: " + protocol, text);
        }
        if (colon == text.length() - 1) {
            throw new InvalidTextException("empty address", text);
        }
        return new ForwardingEndpoint(protocol, text.substring(colon + 1));
    }

    boolean isUnixSocket() {
        return protocol.equals("unix");
    }

    /** Returns the text that {@link #parse} reads. */
    @Override
    public String toString() {
        return protocol + ":" + address;
    }
}
