package io.github.mutagenjava.embedded.socket;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/**
 * Where things lie in a daemon's data directory.
 *
 * @param root the data directory, absolute
 */
public record DaemonDirectory(Path root) {
    /** The shortest limit of the operating systems we run on (macOS) for the path of a Unix domain socket. */
    private static final int MAXIMUM_SOCKET_PATH_BYTES = 104;

    public DaemonDirectory {
        root = root.toAbsolutePath().normalize();
    }

    public Path socket() {
        return root.resolve("daemon").resolve("daemon.sock");
    }

    Path lock() {
        return root.resolve("daemon").resolve("daemon.lock");
    }

    public Path sessions() {
        return root.resolve("sessions");
    }

    /**
     * Makes the directories, each for its owner alone. Those that exist keep their permissions.
     *
     * @throws IOException if one cannot be made, or the socket's path would be too long for an operating system
     */
    public void create() throws IOException {
        int length = socket().toString().getBytes(StandardCharsets.UTF_8).length;
        if (length > MAXIMUM_SOCKET_PATH_BYTES) {
            throw new IOException("the daemon's socket would be " + socket() + ", which is " + length
                    + " bytes long; a Unix domain socket's path may have " + MAXIMUM_SOCKET_PATH_BYTES
                    + " at most: choose a data directory with a shorter path");
        }
        for (Path directory : new Path[] {root, root.resolve("daemon"), sessions(), root.resolve("archives")}) {
            create(directory);
        }
    }

    /**
     * Makes sure that the sessions in the directory are an embedded daemon's: the history of a session is kept in a form
     * of its own, and neither kind of daemon can go on with what the other has agreed on.
     *
     * @throws IOException if there are sessions of a Mutagen daemon
     */
    public void claim() throws IOException {
        Path mark = root.resolve("embedded-daemon");
        if (Files.exists(mark)) {
            return;
        }
        try (Stream<Path> sessions = Files.list(sessions())) {
            if (sessions.findAny().isPresent()) {
                throw new IOException(
                        root + " holds sessions of a Mutagen daemon, which the embedded daemon cannot go on"
                                + " with; give the embedded daemon a directory of its own");
            }
        }
        Files.writeString(mark, "The sessions in this directory are those of an embedded daemon.\n");
    }

    private static void create(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        Files.createDirectories(
                directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
}
