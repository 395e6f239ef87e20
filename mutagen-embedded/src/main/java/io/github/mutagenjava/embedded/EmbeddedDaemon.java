package io.github.mutagenjava.embedded;

import io.github.mutagenjava.embedded.session.ReportedVersion;
import io.github.mutagenjava.embedded.session.SessionRegistry;
import io.github.mutagenjava.embedded.socket.DaemonDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/**
 * A daemon in this process that speaks Mutagen's protocol on a Unix domain socket and really synchronizes local folders.
 * Everything that talks to a Mutagen daemon can talk to it: the client library, and the {@code mutagen} command line
 * with {@code MUTAGEN_DATA_DIRECTORY} set to its data directory.
 *
 * <pre>{@code
 * try (EmbeddedDaemon daemon = EmbeddedDaemon.start(directory)) {
 *     ... connect to daemon.socket() ...
 * }
 * }</pre>
 *
 * <p>Sessions are kept in the data directory: a daemon started later in the same directory goes on with those that are
 * not paused. Its threads do not keep the virtual machine alive.
 *
 * <p>It does not reach SSH and Docker endpoints and does not forward; both are refused with a sentence that says so.
 *
 * <p>All methods may be called from any thread.
 *
 * @since 0.1
 */
public final class EmbeddedDaemon implements AutoCloseable {
    private final DaemonDirectory directory;
    private final RunningDaemon running;

    private EmbeddedDaemon(DaemonDirectory directory, RunningDaemon running) {
        this.directory = directory;
        this.running = running;
    }

    /**
     * Starts a daemon with defaults; see {@link Builder#start()}.
     *
     * @param dataDirectory where sessions are kept; made if it does not exist
     */
    public static EmbeddedDaemon start(Path dataDirectory) {
        return builder(dataDirectory).start();
    }

    /**
     * A daemon to be started, with choices.
     *
     * @param dataDirectory where sessions are kept; made if it does not exist
     */
    public static Builder builder(Path dataDirectory) {
        return new Builder(dataDirectory);
    }

    /** The Unix domain socket it listens on: {@code daemon/daemon.sock} below the data directory. */
    public Path socket() {
        return directory.socket();
    }

    /** The data directory, absolute. */
    public Path dataDirectory() {
        return directory.root();
    }

    /** Makes the daemon behave as a test needs it. */
    public DaemonScript script() {
        return running.script();
    }

    /** Waits until the daemon has ended, by {@link #close()} or because a client terminated it. */
    public void awaitTermination() throws InterruptedException {
        running.awaitTermination();
    }

    /** Whether the daemon has ended, by {@link #close()} or because a client terminated it. */
    public boolean isTerminated() {
        return running.isTerminated();
    }

    /**
     * Ends the daemon and waits until everything is released: calls end as unavailable, running sessions stop where they
     * are and stay on disk, the socket is removed. May be called twice.
     */
    @Override
    public void close() {
        running.close();
    }

    /**
     * Choices for a daemon to be started.
     *
     * @since 0.1
     */
    public static final class Builder {
        private final Path dataDirectory;
        private ReportedVersion version = ReportedVersion.DEFAULT;
        private Duration reconnect = SessionRegistry.RECONNECT;

        private Builder(Path dataDirectory) {
            this.dataDirectory = Objects.requireNonNull(dataDirectory, "dataDirectory");
        }

        /**
         * The version the daemon says it has, 0.18.1 if nothing is said. The {@code mutagen} command line talks only to
         * its own version.
         *
         * @param version such as {@code 0.18.1} or {@code 0.19.0-dev}
         * @throws IllegalArgumentException if it is written otherwise
         */
        public Builder version(String version) {
            this.version = ReportedVersion.parse(version);
            return this;
        }

        /** How long to wait between attempts to reach an endpoint, for our tests of what comes after the wait. */
        Builder reconnect(Duration interval) {
            this.reconnect = interval;
            return this;
        }

        /**
         * Starts the daemon; when this returns, clients can connect.
         *
         * @throws UncheckedIOException if the data directory cannot be used, is in use by another daemon, or makes the
         *     socket's path longer than operating systems allow
         */
        public EmbeddedDaemon start() {
            DaemonDirectory directory = new DaemonDirectory(dataDirectory);
            try {
                return new EmbeddedDaemon(directory, RunningDaemon.start(directory, version, reconnect));
            } catch (IOException e) {
                throw new UncheckedIOException(e.getMessage(), e);
            }
        }
    }
}
