package io.github.mutagenjava.server.options;

import java.nio.file.Path;
import java.util.Optional;

/** Which daemon the server offers. */
public sealed interface DaemonTarget {

    /**
     * A daemon that listens on a socket.
     *
     * @param location the path, {@code unix:PATH} or {@code unix://PATH}; empty for the client's default place
     * @param foreign whether the socket may belong to another user
     */
    record Socket(Optional<String> location, boolean foreign) implements DaemonTarget {}

    /**
     * A daemon of our own, inside this process.
     *
     * @param directory where it keeps its sessions; empty for a temporary folder
     */
    record Embedded(Optional<Path> directory) implements DaemonTarget {}
}
