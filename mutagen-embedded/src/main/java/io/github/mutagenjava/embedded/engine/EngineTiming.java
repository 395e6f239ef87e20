package io.github.mutagenjava.embedded.engine;

import java.time.Duration;

/**
 * How long the loop waits.
 *
 * @param reconnect between attempts to connect, and after a second failure in a row
 * @param rescan after a second failed scan in a row
 * @param coalescing after a first sign of change, for others to join it
 */
record EngineTiming(Duration reconnect, Duration rescan, Duration coalescing) {
    /** The daemon's own. */
    static final EngineTiming DAEMON =
            new EngineTiming(Duration.ofSeconds(15), Duration.ofSeconds(5), Duration.ofMillis(20));
}
