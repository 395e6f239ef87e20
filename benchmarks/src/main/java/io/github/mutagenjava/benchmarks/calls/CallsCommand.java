package io.github.mutagenjava.benchmarks.calls;

import io.github.mutagenjava.benchmarks.Latencies;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Compares the client with the generated stub on the same socket, in turns, so that a noisy moment hits both. */
@Command(
        name = "calls",
        mixinStandardHelpOptions = true,
        description = "Lists all sessions over a daemon's socket: the client's views beside the generated stub.")
public final class CallsCommand implements Callable<Integer> {
    private static final int MOST_AT_A_TIME = 256;

    @Option(names = "--sock", required = true, description = "The daemon's socket.")
    private @Nullable Path socket;

    @Option(
            names = "--concurrency",
            split = ",",
            defaultValue = "1,8,64",
            description = "Calls at a time (default: 1,8,64).")
    private List<Integer> concurrency = new ArrayList<>();

    @Option(names = "--rounds", defaultValue = "5", description = "Rounds; the medians are compared (default: 5).")
    private int rounds;

    @Option(
            names = "--warm-up",
            defaultValue = "4",
            description = "Seconds for each before the first round (default: 4).")
    private int warmUpSeconds;

    @Option(names = "--time", defaultValue = "2", description = "Seconds for each in a round (default: 2).")
    private int seconds;

    @Override
    public Integer call() {
        List<Contestant> contestants = contestants(String.valueOf(socket));
        try {
            System.out.printf(
                    "| calls at a time | caller | calls/s | p50 us | p99 us | time a call, ratio to the raw stub |%n");
            System.out.printf("|--:|---|--:|--:|--:|--:|%n");
            for (int number : concurrency) {
                compare(contestants, Math.max(1, Math.min(MOST_AT_A_TIME, number)));
            }
        } finally {
            contestants.forEach(Contestant::close);
        }
        return 0;
    }

    private void compare(List<Contestant> contestants, int number) {
        Map<String, List<Latencies>> results = new LinkedHashMap<>();
        for (Contestant contestant : contestants) {
            CallLoop.run(contestant, number, Duration.ofSeconds(warmUpSeconds));
        }
        for (int round = 0; round < rounds; round++) {
            for (Contestant contestant : contestants) {
                results.computeIfAbsent(contestant.name(), name -> new ArrayList<>())
                        .add(CallLoop.run(contestant, number, Duration.ofSeconds(seconds)));
            }
        }
        for (Contestant contestant : contestants) {
            Latencies own = median(results.getOrDefault(contestant.name(), List.of()));
            Latencies base = median(results.getOrDefault(contestant.baseline(), List.of()));
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %s | %.0f | %.0f | %.0f | %.2f |%n",
                    number,
                    contestant.name(),
                    (double) own.count() / seconds,
                    own.millis(50) * 1000,
                    own.millis(99) * 1000,
                    (double) base.count() / own.count());
        }
    }

    /** Half of them are blocking, half not; each is measured against the raw one of its kind. */
    private static List<Contestant> contestants(String socket) {
        Path path = Path.of(socket);
        return List.of(
                new RawStub(path, true),
                new OurClient(path, true),
                new RawStub(path, false),
                new OurClient(path, false));
    }

    private static Latencies median(List<Latencies> rounds) {
        List<Latencies> sorted = rounds.stream()
                .sorted(Comparator.comparingLong(Latencies::count))
                .toList();
        return sorted.get(sorted.size() / 2);
    }
}
