package io.github.mutagenjava.client.contract;

import io.github.mutagenjava.embedded.EmbeddedDaemon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The embedded daemon, in a data directory of its own. */
final class EmbeddedTestDaemon implements TestDaemon {
    private final Path dataDirectory;
    private EmbeddedDaemon daemon;

    private EmbeddedTestDaemon(Path dataDirectory) {
        this.dataDirectory = dataDirectory;
        daemon = EmbeddedDaemon.start(dataDirectory);
    }

    static EmbeddedTestDaemon start() {
        try {
            return new EmbeddedTestDaemon(Files.createTempDirectory("md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Path socket() {
        return daemon.socket();
    }

    EmbeddedDaemon daemon() {
        return daemon;
    }

    @Override
    public void end() {
        daemon.close();
    }

    @Override
    public void restart() {
        end();
        daemon = EmbeddedDaemon.start(dataDirectory);
    }

    @Override
    public void close() {
        daemon.close();
        TestDaemon.remove(dataDirectory);
    }
}
