package io.github.mutagenjava.benchmarks.synchronizing;

import io.github.mutagenjava.benchmarks.Latencies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Single files are written on one side, and looked for on the other every millisecond. */
final class ChangeLatency {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final int MOST_PAUSE_MILLIS = 60;

    private final Path alpha;
    private final Path beta;
    private final Random random = new Random(1);

    ChangeLatency(Path base) {
        alpha = base.resolve("alpha");
        beta = base.resolve("beta");
    }

    void run(int changes) throws IOException, InterruptedException {
        Latencies latencies = new Latencies();
        for (int i = 0; i < changes; i++) {
            boolean onAlpha = i % 2 == 0;
            latencies.record(change(onAlpha ? alpha : beta, onAlpha ? beta : alpha, "change " + i));
            // Changes of users do not wait for the daemon to be at rest.
            Thread.sleep(random.nextInt(MOST_PAUSE_MILLIS));
        }
        System.out.printf(
                Locale.ROOT,
                "%d changes, alternating sides: p50 %.0f ms, p90 %.0f ms, p99 %.0f ms, at most %.0f ms%n",
                latencies.count(),
                latencies.millis(50),
                latencies.millis(90),
                latencies.millis(99),
                latencies.millis(100));
    }

    private static long change(Path from, Path to, String content) throws IOException, InterruptedException {
        Path written = from.resolve("d0").resolve("changing.tmp");
        long start = System.nanoTime();
        Files.writeString(written, content);
        Files.move(written, from.resolve("d0/changing"), StandardCopyOption.ATOMIC_MOVE);
        Path awaited = to.resolve("d0/changing");
        while (!Files.exists(awaited) || !Files.readString(awaited).equals(content)) {
            if (System.nanoTime() - start > PATIENCE_NANOS) {
                throw new IOException("'" + content + "' did not arrive at " + awaited);
            }
            Thread.sleep(1);
        }
        return System.nanoTime() - start;
    }
}
