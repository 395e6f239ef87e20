package io.github.mutagenjava.embedded.engine;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that are written aside and moved into place, so that whoever reads one sees the old or the new content. */
public final class AtomicFile {
    private static final String PREFIX = TemporaryNames.PREFIX + "atomic-write";

    private AtomicFile() {}

    /**
     * Replaces a file.
     *
     * @throws IOException if that fails; the file is then as it was
     */
    public static void write(Path path, byte[] content) throws IOException {
        Path directory = path.toAbsolutePath().getParent();
        if (directory == null) {
            throw new IOException("no directory to write " + path + " to");
        }
        Files.createDirectories(directory);
        Path temporary = Files.createTempFile(directory, PREFIX, null);
        try {
            Files.write(temporary, content);
            Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Files.deleteIfExists(temporary);
            throw e;
        }
    }

    /** Removes what writers that were killed left in a directory nobody writes to now. */
    public static void removeLeftovers(Path directory) throws IOException {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(directory, PREFIX + "*")) {
            for (Path leftover : leftovers) {
                Files.deleteIfExists(leftover);
            }
        }
    }
}
