package io.github.mutagenjava.benchmarks.synchronizing;

import io.github.mutagenjava.benchmarks.Latencies;
import io.github.mutagenjava.benchmarks.SeedCommand;
import io.github.mutagenjava.client.MutagenClient;
import io.github.mutagenjava.client.session.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures what a daemon's own work costs, by default of an embedded one in a process of its own. */
@Command(
        name = "synchronize",
        mixinStandardHelpOptions = true,
        description = "Measures a first synchronization beside cp -r, how soon a change is on the other side, what an"
                + " idle session costs, and lists of paused sessions.")
public final class SynchronizeCommand implements Callable<Integer> {
    private static final Duration SETTLING = Duration.ofSeconds(3);

    @Option(
            names = "--sock",
            description = "The socket of a daemon that runs already (default: start an embedded one).")
    private @Nullable Path socket;

    @Option(names = "--pid", description = "That daemon's process, to tell what it costs when idle.")
    private long pid;

    @Option(names = "--files", defaultValue = "10000", description = "Files in the tree (default: 10000).")
    private int files;

    @Option(names = "--size", defaultValue = "10240", description = "Bytes in each (default: 10240).")
    private int sizeBytes;

    @Option(
            names = "--rounds",
            defaultValue = "4",
            description = "First synchronizations (default: 4, the first cold).")
    private int rounds;

    @Option(names = "--changes", defaultValue = "200", description = "Single changes (default: 200).")
    private int changes;

    @Option(names = "--idle", defaultValue = "20", description = "Seconds to watch an idle session (default: 20).")
    private int idleSeconds;

    @Option(names = "--sessions", defaultValue = "1000", description = "Paused sessions to list (default: 1000).")
    private int sessions;

    @Option(names = "--lists", defaultValue = "300", description = "Lists, after as many to warm up (default: 300).")
    private int lists;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("mb");
        try {
            rehearse(directory);
            measure(directory);
        } finally {
            FileTree.delete(directory);
        }
        return 0;
    }

    private void measure(Path directory) throws IOException, InterruptedException {
        try (MeasuredDaemon daemon = socket == null
                        ? MeasuredDaemon.startEmbedded(directory.resolve("data"))
                        : MeasuredDaemon.running(socket, pid);
                MutagenClient mutagen =
                        MutagenClient.builder().socket(daemon.socket()).connect()) {
            requireEmpty(mutagen, daemon);
            Path base = new FirstSynchronization(mutagen, directory).run(files, sizeBytes, rounds);
            new ChangeLatency(base).run(changes);
            watchIdleness(daemon);
            mutagen.synchronization().terminate(Selection.all());
            list(mutagen);
            mutagen.synchronization().terminate(Selection.all());
        }
    }

    /** What the client does for the first time it does with a daemon of its own, which is not measured. */
    private static void rehearse(Path directory) throws IOException, InterruptedException {
        try (MeasuredDaemon daemon = MeasuredDaemon.startEmbedded(directory.resolve("other"));
                MutagenClient mutagen =
                        MutagenClient.builder().socket(daemon.socket()).connect()) {
            new FirstSynchronization(mutagen, directory).rehearse();
        }
    }

    /** In the end all sessions are terminated, so there must be none of anybody's. */
    private static void requireEmpty(MutagenClient mutagen, MeasuredDaemon daemon) {
        int present = mutagen.synchronization().list(Selection.all()).states().size();
        if (present > 0) {
            throw new IllegalStateException("the daemon at " + daemon.socket() + " has " + present
                    + " sessions; take one that has none, in a data directory of its own");
        }
    }

    private void watchIdleness(MeasuredDaemon daemon) throws InterruptedException {
        Thread.sleep(SETTLING.toMillis());
        Duration before = daemon.processorTime();
        Thread.sleep(Duration.ofSeconds(idleSeconds).toMillis());
        Duration used = daemon.processorTime().minus(before);
        System.out.printf(
                Locale.ROOT,
                "idle session of %d files, watched: %d ms of processor time in %d s, %.2f %%%n",
                files,
                used.toMillis(),
                idleSeconds,
                used.toMillis() / 10.0 / idleSeconds);
    }

    private void list(MutagenClient mutagen) {
        SeedCommand.fill(mutagen, sessions);
        time(mutagen);
        Latencies latencies = time(mutagen);
        System.out.printf(
                Locale.ROOT,
                "list of %d paused sessions: p50 %.1f ms, p99 %.1f ms, at most %.1f ms%n",
                sessions,
                latencies.millis(50),
                latencies.millis(99),
                latencies.millis(100));
    }

    private Latencies time(MutagenClient mutagen) {
        Latencies latencies = new Latencies();
        for (int i = 0; i < lists; i++) {
            long start = System.nanoTime();
            int listed =
                    mutagen.synchronization().list(Selection.all()).states().size();
            latencies.record(System.nanoTime() - start);
            if (listed != sessions) {
                throw new IllegalStateException(listed + " sessions listed instead of " + sessions);
            }
        }
        return latencies;
    }
}
