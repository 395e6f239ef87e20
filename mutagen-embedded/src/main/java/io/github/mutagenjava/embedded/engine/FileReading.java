package io.github.mutagenjava.embedded.engine;

import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file that a scan has to read, and what came of it. */
final class FileReading {
    private final String name;
    private final Path file;
    private final FileStamp stamp;
    private @Nullable FoundFile found;

    /**
     * @param name its name
     * @param file the file
     * @param stamp what it looked like when its directory was listed
     */
    FileReading(String name, Path file, FileStamp stamp) {
        this.name = name;
        this.file = file;
        this.stamp = stamp;
    }

    String name() {
        return name;
    }

    void read(FileScanner scanner) throws CancelledException {
        try {
            found = scanner.read(file, stamp);
        } catch (NoSuchFileException e) {
            // Gone since the directory was listed: not there.
            found = null;
        }
    }

    /** What was read; empty for a file that was gone. To be asked after the end of all readings. */
    Optional<FoundFile> found() {
        return Optional.ofNullable(found);
    }
}
