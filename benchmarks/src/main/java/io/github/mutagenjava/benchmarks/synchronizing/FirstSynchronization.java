package io.github.mutagenjava.benchmarks.synchronizing;

import io.github.mutagenjava.client.MutagenClient;
import io.github.mutagenjava.client.session.EndpointUrl;
import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.session.SessionId;
import io.github.mutagenjava.client.synchronization.SynchronizationSpecification;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** A tree that is on alpha only is copied by {@code cp -r} and read on both sides, then synchronized, in turns. */
final class FirstSynchronization {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int LOOK_MILLIS = 30;
    private static final int REHEARSALS = 50;

    private final MutagenClient mutagen;
    private final Path directory;

    FirstSynchronization(MutagenClient mutagen, Path directory) {
        this.mutagen = mutagen;
        this.directory = directory;
    }

    /** Measures and prints; what the last round made stays, and its session goes on. */
    Path run(int files, int sizeBytes, int rounds) throws IOException, InterruptedException {
        System.out.printf(
                "| round | cp -r, read both ms | first synchronization ms | ratio | and a flush ms | ratio |%n"
                        + "|--:|--:|--:|--:|--:|--:|%n");
        Path last = directory;
        for (int round = 1; round <= rounds; round++) {
            Path base = directory.resolve("r" + round);
            FileTree.write(base.resolve("alpha"), files, sizeBytes, round);
            double copied = copyAndRead(base, (long) files * sizeBytes);
            Times times = synchronize(base, round == rounds);
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %.0f | %.0f | %.2f | %.0f | %.2f |%n",
                    round,
                    copied,
                    times.firstCycle(),
                    times.firstCycle() / copied,
                    times.andFlush(),
                    times.andFlush() / copied);
            if (round < rounds) {
                FileTree.delete(base);
            }
            last = base;
        }
        return last;
    }

    private static double copyAndRead(Path base, long expectedBytes) throws IOException, InterruptedException {
        long start = System.nanoTime();
        FileTree.copy(base.resolve("alpha"), base.resolve("copy"));
        long size = FileTree.read(base.resolve("alpha")) + FileTree.read(base.resolve("copy"));
        double millis = (System.nanoTime() - start) / 1e6;
        if (size != 2 * expectedBytes) {
            throw new IOException("read " + size + " bytes instead of twice " + expectedBytes);
        }
        FileTree.delete(base.resolve("copy"));
        return millis;
    }

    private Times synchronize(Path base, boolean keep) throws IOException, InterruptedException {
        long start = System.nanoTime();
        SessionId id = mutagen.synchronization()
                .create(SynchronizationSpecification.builder(
                                EndpointUrl.local(base.resolve("alpha")), EndpointUrl.local(base.resolve("beta")))
                        .build());
        awaitFirstCycle(Selection.of(id));
        double firstCycle = (System.nanoTime() - start) / 1e6;
        mutagen.synchronization().awaitSynchronized(Selection.of(id), PATIENCE);
        double andFlush = (System.nanoTime() - start) / 1e6;
        long alpha = FileTree.read(base.resolve("alpha"));
        long beta = FileTree.read(base.resolve("beta"));
        if (alpha != beta) {
            throw new IOException("alpha has " + alpha + " bytes, beta " + beta);
        }
        if (!keep) {
            mutagen.synchronization().terminate(Selection.of(id));
        }
        return new Times(firstCycle, andFlush);
    }

    /**
     * Looks now and then, which costs the processor little. A monitor tells of changes up to a tenth of a second later, and a
     * flush would tell of the cycle after it, too, which reads both trees once more.
     */
    private void awaitFirstCycle(Selection selection) throws InterruptedException {
        while (mutagen.synchronization().list(selection).states().stream()
                .allMatch(state -> state.successfulCycles() == 0)) {
            Thread.sleep(LOOK_MILLIS);
        }
    }

    /**
     * Creates sessions of nothing and ends them, so that the time of the first measured one is its daemon's and not that of
     * a client which does all this for the first time.
     */
    void rehearse() throws IOException, InterruptedException {
        Path base = directory.resolve("rehearsal");
        FileTree.write(base.resolve("alpha"), 1, 1, 0);
        for (int i = 0; i < REHEARSALS; i++) {
            synchronize(base, false);
        }
        FileTree.delete(base);
    }

    /** Milliseconds since the creation was asked for. */
    private record Times(double firstCycle, double andFlush) {}
}
