package io.github.mutagenjava.client.internal;

import io.github.mutagenjava.client.DaemonUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;

/**
 * Decides whether a socket can be trusted: whoever listens on it sees every password. Ours are ours, and nobody else
 * may write to them.
 */
final class SocketGuard {
    private static final String CURE =
            "; if you trust it, allow it with allowForeignSocket(true), the server with --allow-foreign-socket";

    private final Path socket;
    private final boolean allowForeign;

    SocketGuard(Path socket, boolean allowForeign) {
        this.socket = socket;
        this.allowForeign = allowForeign;
    }

    /** What speaks against connecting, if anything. Reads the file system. */
    Optional<Objection> objection() {
        try {
            if (!Files.getFileStore(socket).supportsFileAttributeView("posix")) {
                return Optional.empty();
            }
            PosixFileAttributes attributes = Files.readAttributes(socket, PosixFileAttributes.class);
            if (!attributes.isOther()) {
                String kind = attributes.isDirectory() ? "a folder" : "a file";
                return Optional.of(new Objection(
                        socket + " is " + kind
                                + ", expected the daemon's socket, usually ~/.mutagen/daemon/daemon.sock",
                        false,
                        false));
            }
            return allowForeign ? Optional.empty() : objectionTo(attributes);
        } catch (NoSuchFileException missing) {
            return Optional.of(
                    new Objection("no daemon at " + socket + "; start it with `mutagen daemon start`", false, true));
        } catch (IOException unreadable) {
            return Optional.of(new Objection(
                    "the daemon's socket " + socket + " cannot be examined: " + unreadable, false, false));
        }
    }

    private Optional<Objection> objectionTo(PosixFileAttributes attributes) throws IOException {
        if (!isOurs(attributes)) {
            return Optional.of(new Objection(
                    "the daemon's socket " + socket + " belongs to "
                            + attributes.owner().getName() + ", expected "
                            + System.getProperty("user.name") + CURE,
                    false,
                    false));
        }
        // A starting daemon tightens its socket just after it has made it: worth another look.
        return attributes.permissions().contains(PosixFilePermission.OTHERS_WRITE)
                        || attributes.permissions().contains(PosixFilePermission.GROUP_WRITE)
                ? Optional.of(new Objection(
                        "others may write to the daemon's socket " + socket
                                + ", expected mode 0600; tighten it with `chmod 600`" + CURE,
                        true,
                        false))
                : Optional.empty();
    }

    private static boolean isOurs(PosixFileAttributes attributes) throws IOException {
        if (attributes.owner().getName().equals(System.getProperty("user.name"))) {
            return true;
        }
        // In a container our user often has no name; what we create is ours, whatever we are called.
        Path own = Files.createTempFile("mutagen-client", null);
        try {
            return Files.getOwner(own).equals(attributes.owner());
        } finally {
            Files.delete(own);
        }
    }

    /**
     * A reason not to connect.
     *
     * @param text the reason and the cure
     * @param mayPass whether it may be gone in a moment
     * @param missing whether it is that there is no socket
     */
    record Objection(String text, boolean mayPass, boolean missing) {
        DaemonUnavailableException asException() {
            return new DaemonUnavailableException(text);
        }
    }
}
