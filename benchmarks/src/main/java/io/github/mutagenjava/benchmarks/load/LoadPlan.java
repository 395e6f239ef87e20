package io.github.mutagenjava.benchmarks.load;

import java.time.Duration;
import java.util.Optional;

/**
 * How to load a server.
 *
 * @param connections each asks for the next list once it has the last one
 * @param warmUp before anything is counted
 * @param duration while answers are counted
 * @param limit answers after which to stop, if the time is not over before
 * @param token for a server that wants one
 * @param sessions how many there must be in a list, if that is known
 */
public record LoadPlan(
        Protocol protocol,
        int connections,
        Duration warmUp,
        Duration duration,
        long limit,
        Optional<String> token,
        Optional<Integer> sessions) {
    private static final int MOST_CONNECTIONS = 256;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    public LoadPlan {
        if (connections < 1 || connections > MOST_CONNECTIONS) {
            throw new IllegalArgumentException(connections + " connections; expected 1 to " + MOST_CONNECTIONS);
        }
        if (duration.isNegative() || duration.isZero() || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "a duration of " + duration + "; expected more than zero, at most " + LONGEST);
        }
        if (limit < 1) {
            throw new IllegalArgumentException("a limit of " + limit + " answers; expected at least 1");
        }
        if (warmUp.isNegative() || warmUp.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a warm-up of " + warmUp + "; expected zero to " + LONGEST);
        }
    }
}
