package io.github.mutagenjava.server.socket;

import java.time.Duration;

/**
 * What one connection may take up.
 *
 * @param frameBytes of a text frame
 * @param operations in flight
 * @param malformedInARow frames that can't be decoded, one after the other
 * @param queueBytes unsent, beyond which lists wait
 * @param silence from the peer
 * @param pingInterval between our pings
 * @param stall without the peer taking anything that waits for it
 * @param promptTimeout a question waits for its answer
 */
public record Limits(
        int frameBytes,
        int operations,
        int malformedInARow,
        int queueBytes,
        Duration silence,
        Duration pingInterval,
        Duration stall,
        Duration promptTimeout) {

    private static final int MEBIBYTE = 1 << 20;

    /** Those of the interface's contract. */
    public static Limits standard(Duration promptTimeout) {
        return new Limits(
                MEBIBYTE,
                64,
                10,
                MEBIBYTE,
                Duration.ofMinutes(1),
                Duration.ofSeconds(20),
                Duration.ofSeconds(20),
                promptTimeout);
    }
}
