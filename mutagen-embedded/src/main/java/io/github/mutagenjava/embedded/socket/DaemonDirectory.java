package io.github.mutagenjava.embedded.socket;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

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

    private static void create(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        Files.createDirectories(
                directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
}
