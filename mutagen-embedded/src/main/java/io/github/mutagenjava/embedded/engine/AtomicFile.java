package io.github.mutagenjava.embedded.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that are written aside and moved into place. */
public final class AtomicFile {
    private AtomicFile() {}

    public static void write(Path path, byte[] content) throws IOException {
        Path directory = path.toAbsolutePath().getParent();
        if (directory == null) {
            throw new IOException("no directory to write " + path + " to");
        }
        Files.createDirectories(directory);
        Path temporary = Files.createTempFile(directory, TemporaryNames.PREFIX + "atomic-write", null);
        try {
            Files.write(temporary, content);
            Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Files.deleteIfExists(temporary);
            throw e;
        }
    }
}
