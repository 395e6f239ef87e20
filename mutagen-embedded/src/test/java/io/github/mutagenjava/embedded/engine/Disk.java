package io.github.mutagenjava.embedded.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A disk that can be full. One that is small enough is really filled; on any other the engine is told that there is no
 * room left wherever it writes content.
 */
final class Disk {
    private static final long SMALL = 64L << 20;
    private static final String NO_ROOM = "No space left on device";

    private final @Nullable Path ballast;
    private volatile boolean full;

    Disk(Path directory) throws IOException {
        boolean small = Files.getFileStore(directory).getTotalSpace() <= SMALL;
        ballast = small ? directory.resolve("ballast") : null;
    }

    void fill() throws IOException {
        full = true;
        if (ballast != null) {
            fill(ballast, 64 << 10);
        }
    }

    /** Writes until nothing more goes in, in the end byte by byte. */
    private static void fill(Path ballast, int blockSize) throws IOException {
        try (OutputStream out = Files.newOutputStream(ballast)) {
            for (int size = blockSize; size > 0; size /= 4) {
                fill(out, new byte[size]);
            }
        }
    }

    private static void fill(OutputStream out, byte[] block) {
        try {
            while (true) {
                out.write(block);
            }
        } catch (IOException noRoom) {
            return;
        }
    }

    void free() throws IOException {
        full = false;
        if (ballast != null) {
            Files.deleteIfExists(ballast);
        }
    }

    /** Whether this is why something failed. Writing to an open file fails with no more than a text. */
    static boolean isFull(IOException e) {
        return String.valueOf(e.getMessage()).endsWith(NO_ROOM);
    }

    /** Fails if the disk is full and this is the only way to tell. */
    void claim(Path file) throws IOException {
        if (full && ballast == null) {
            throw new FileSystemException(file.toString(), null, NO_ROOM);
        }
    }
}
