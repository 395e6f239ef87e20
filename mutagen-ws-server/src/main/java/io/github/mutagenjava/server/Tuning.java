package io.github.mutagenjava.server;

import io.github.mutagenjava.server.options.ServerOptions;
import io.github.mutagenjava.server.socket.Limits;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * What users can't set but tests do.
 *
 * @param unsentBytes of all connections together
 * @param cachedBytes of encoded lists
 * @param incomingBytes of bodies and texts that are long and have not come to their end, together
 * @param grace for running requests when the server stops
 */
record Tuning(
        Limits limits, long unsentBytes, long cachedBytes, long incomingBytes, Duration grace, LongSupplier nanoTime) {

    static Tuning standard(ServerOptions options) {
        long heap = Runtime.getRuntime().maxMemory();
        return new Tuning(
                Limits.standard(options.promptTimeout()),
                heap / 4,
                heap / 8,
                heap / 16,
                Duration.ofSeconds(5),
                System::nanoTime);
    }
}
