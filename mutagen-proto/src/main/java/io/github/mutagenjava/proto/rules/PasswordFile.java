package io.github.mutagenjava.proto.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The users of a POSIX system as far as a file names them; Java has no look-up that asks directories as well. */
final class PasswordFile {
    private static final int NAME = 0;
    private static final int HOME = 5;

    private final Path file;

    PasswordFile() {
        this(Path.of("/etc/passwd"));
    }

    PasswordFile(Path file) {
        this.file = file;
    }

    /** A file that cannot be read knows nobody. */
    Optional<String> homeOf(String user) {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return lines.map(line -> line.split(":", -1))
                    .filter(fields -> fields.length > HOME && fields[NAME].equals(user))
                    .map(fields -> fields[HOME])
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
