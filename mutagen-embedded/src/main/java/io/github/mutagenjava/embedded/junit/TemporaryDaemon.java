package io.github.mutagenjava.embedded.junit;

import io.github.mutagenjava.embedded.EmbeddedDaemon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A daemon whose directory goes with it.
 *
 * @param daemon the daemon
 */
record TemporaryDaemon(EmbeddedDaemon daemon) implements AutoCloseable {
    /** The name is short because a socket's path may not be long. */
    static TemporaryDaemon start() {
        try {
            return new TemporaryDaemon(EmbeddedDaemon.start(Files.createTempDirectory("md")));
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary directory for a daemon: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        daemon.close();
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(daemon.dataDirectory())) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.delete(file);
        }
    }
}
