package io.github.mutagenjava.server.options;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Everything the server can be told.
 *
 * @param token the secret clients have to show; empty when none is asked for
 * @param allowedHosts host names accepted beside loopback and the listen address
 * @param allowedOrigins origins accepted beside our own
 * @param maxConnections open connections, HTTP and WebSocket together
 * @param operationTimeout for creation, resume, reset and flush; empty for no limit
 * @param promptTimeout how long a question waits for its answer
 */
public record ServerOptions(
        ListenAddress listen,
        DaemonTarget daemon,
        Optional<String> token,
        List<String> allowedHosts,
        List<String> allowedOrigins,
        int maxConnections,
        Optional<Duration> operationTimeout,
        Duration promptTimeout,
        LogLevel logLevel,
        LogFormat logFormat) {

    public ServerOptions {
        allowedHosts = List.copyOf(allowedHosts);
        allowedOrigins = List.copyOf(allowedOrigins);
    }
}
