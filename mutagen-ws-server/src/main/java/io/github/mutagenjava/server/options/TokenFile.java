package io.github.mutagenjava.server.options;

import io.github.mutagenjava.server.logging.Printable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/** The file that holds the token. */
final class TokenFile {

    private TokenFile() {}

    static String read(Path file) throws UnreadableFileException {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UnreadableFileException("--token-file", file, e);
        }
    }

    /** What to tell a user whose secret every other one can read; nothing where files have no such permissions. */
    static Optional<String> warning(Path file) {
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
            return permissions.contains(PosixFilePermission.OTHERS_READ)
                    ? Optional.of(warning(Printable.text(file.toString()), PosixFilePermissions.toString(permissions)))
                    : Optional.empty();
        } catch (UnsupportedOperationException | IOException e) {
            return Optional.empty();
        }
    }

    private static String warning(String file, String permissions) {
        return "every user of this machine can read the token file " + file + ", whose permissions are " + permissions
                + "; expected rw-------, so run: chmod 600 " + file;
    }
}
