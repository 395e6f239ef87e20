package io.github.mutagenjava.client;

import static java.util.Objects.requireNonNull;

import io.github.mutagenjava.client.forwarding.ForwardingService;
import io.github.mutagenjava.client.internal.ClientSettings;
import io.github.mutagenjava.client.internal.GrpcMutagenClient;
import io.github.mutagenjava.client.internal.SocketLocation;
import io.github.mutagenjava.client.synchronization.SynchronizationService;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A client of one Mutagen daemon. It keeps one connection, which it renews when the daemon comes back, and can be used
 * by any number of threads.
 *
 * <pre>{@code
 * try (MutagenClient mutagen = MutagenClient.connect()) {
 *     SessionId id = mutagen.synchronization().create(
 *             SynchronizationSpecification.builder(EndpointUrl.local(web), EndpointUrl.parse("deploy@staging:~/web"))
 *                     .name("web")
 *                     .build());
 *     mutagen.synchronization().pause(Selection.of(id));
 * }
 * }</pre>
 *
 * @since 0.1
 */
public interface MutagenClient extends AutoCloseable {
    /**
     * Connects to the daemon of this user: the one in {@code MUTAGEN_DATA_DIRECTORY}, or in {@code .mutagen} in the
     * home folder.
     *
     * @throws DaemonUnavailableException if no daemon runs there
     * @throws UnsupportedDaemonException if its version is below 0.15.0
     */
    static MutagenClient connect() {
        return builder().connect();
    }

    /** Starts to describe a client. */
    static Builder builder() {
        return new Builder();
    }

    /** Synchronization sessions. */
    SynchronizationService synchronization();

    /** Forwarding sessions. */
    ForwardingService forwarding();

    /** The daemon itself. */
    DaemonService daemon();

    /** The same client with futures. */
    AsyncMutagenClient async();

    /**
     * Closes the connection. Operations that are under way end with {@link DaemonUnavailableException}; at the daemon
     * they may go on. May be called twice.
     */
    @Override
    void close();

    /**
     * Describes a client.
     *
     * @since 0.1
     */
    final class Builder {
        private ClientSettings settings = ClientSettings.defaults();

        private Builder() {}

        /** Sets the path of the daemon's socket. */
        public Builder socket(Path socket) {
            settings = settings.withSocket(socket);
            return this;
        }

        /**
         * Sets the daemon's socket as a text: a path, {@code unix:PATH} or {@code unix://PATH}. A leading {@code ~}
         * means the home folder.
         *
         * @throws IllegalArgumentException if there is no path in it
         */
        public Builder socket(String socket) {
            return socket(SocketLocation.ofThisProcess().parse(requireNonNull(socket, "socket")));
        }

        /** Sets how long to wait for a connection; 5 seconds by default. */
        public Builder connectTimeout(Duration timeout) {
            settings = settings.withConnectTimeout(timeout);
            return this;
        }

        /**
         * Sets how long operations that do not wait for people or files may take: 10 seconds by default for lists,
         * versions, pausing and terminating. Creating, resuming, resetting and flushing have no limit unless
         * {@code withTimeout} sets one.
         */
        public Builder timeout(Duration timeout) {
            settings = settings.withTimeout(timeout);
            return this;
        }

        /** Sets who answers questions; {@link Prompter#refusing()} by default. */
        public Builder prompter(Prompter prompter) {
            settings = settings.withPrompter(prompter);
            return this;
        }

        /**
         * Sets whether to start the daemon with {@code mutagen daemon start} if none runs; false by default. The
         * executable is {@code MUTAGEN_EXECUTABLE}, or the first {@code mutagen} on the {@code PATH}. The variable
         * {@code MUTAGEN_DISABLE_AUTOSTART=1} overrules this.
         */
        public Builder autostart(boolean autostart) {
            settings = settings.withAutostart(autostart);
            return this;
        }

        /**
         * Sets whether a socket that belongs to somebody else, or that others may write to, is used all the same; false
         * by default, since whoever owns the socket sees every password.
         */
        public Builder allowForeignSocket(boolean allow) {
            settings = settings.withAllowForeignSocket(allow);
            return this;
        }

        /**
         * Connects now, and asks the daemon for its version. Blocks.
         *
         * @throws DaemonUnavailableException if no daemon runs there
         * @throws UnsupportedDaemonException if its version is below 0.15.0
         */
        public MutagenClient connect() {
            return GrpcMutagenClient.connected(settings, SocketLocation.ofThisProcess());
        }

        /** Returns at once with a client that connects at its first call; a daemon need not run yet. */
        public MutagenClient connectLazily() {
            return GrpcMutagenClient.lazy(settings, SocketLocation.ofThisProcess());
        }
    }
}
