package io.github.mutagenjava.embedded.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a session leaves below the data directory: the last agreed state, scan caches and staged files. */
public final class SessionHistory {
    private final Path dataDirectory;
    private final String session;

    /**
     * @param dataDirectory the daemon's data directory
     * @param session identifier of the session
     */
    public SessionHistory(Path dataDirectory, String session) {
        this.dataDirectory = dataDirectory;
        this.session = session;
    }

    /**
     * Makes the history that of a session that never ran. Called when a session is created and when it is reset, never
     * while its loop runs.
     *
     * @throws IOException if it cannot be written
     */
    public void clear() throws IOException {
        Archive.save(archive(), null);
        Files.deleteIfExists(journal());
    }

    /**
     * Removes everything; called when the session is terminated and its loop has stopped.
     *
     * @throws IOException if the archive cannot be removed; the session can then be terminated again
     */
    public void remove() throws IOException {
        Files.deleteIfExists(journal());
        Files.deleteIfExists(cache("alpha"));
        Files.deleteIfExists(cache("beta"));
        StagingStore.deleteTree(staging("alpha"));
        StagingStore.deleteTree(staging("beta"));
        Files.deleteIfExists(archive());
    }

    Path archive() {
        return dataDirectory.resolve("archives").resolve(session);
    }

    Path journal() {
        return dataDirectory.resolve("archives").resolve(session + ".begun");
    }

    Path cache(String side) {
        return dataDirectory.resolve("caches").resolve(session + "_" + side);
    }

    Path staging(String side) {
        return dataDirectory.resolve("staging").resolve(session + "-" + side);
    }
}
