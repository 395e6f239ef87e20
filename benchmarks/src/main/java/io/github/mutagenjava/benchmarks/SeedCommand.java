package io.github.mutagenjava.benchmarks;

import io.github.mutagenjava.client.MutagenClient;
import io.github.mutagenjava.client.session.EndpointUrl;
import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.session.SessionId;
import io.github.mutagenjava.client.synchronization.SynchronizationSpecification;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Fills a daemon with paused sessions, up to a number. */
@Command(
        name = "seed",
        mixinStandardHelpOptions = true,
        description = "Creates paused sessions until the daemon has as many as asked for. Nothing is synchronized.")
public final class SeedCommand implements Callable<Integer> {
    private static final int MOST = 10_000;
    private static final int AT_A_TIME = 16;

    @Option(names = "--sock", required = true, description = "The daemon's socket.")
    private @Nullable String socket;

    @Option(names = "--sessions", required = true, description = "How many sessions there are to be, up to 10,000.")
    private int sessions;

    @Override
    public Integer call() {
        if (sessions < 0 || sessions > MOST) {
            throw new IllegalArgumentException(sessions + " sessions; expected 0 to " + MOST);
        }
        try (MutagenClient mutagen =
                MutagenClient.builder().socket(String.valueOf(socket)).connect()) {
            int present = fill(mutagen, sessions);
            System.out.printf(
                    "%d sessions, %d of them new%n", Math.max(present, sessions), Math.max(0, sessions - present));
        }
        return 0;
    }

    /** Creates paused sessions until there are so many; returns how many there were. */
    public static int fill(MutagenClient mutagen, int sessions) {
        int present = mutagen.synchronization().list(Selection.all()).states().size();
        for (int next = present; next < sessions; next += AT_A_TIME) {
            create(mutagen, next, Math.min(sessions, next + AT_A_TIME));
        }
        return present;
    }

    private static void create(MutagenClient mutagen, int from, int to) {
        List<CompletableFuture<SessionId>> created = new ArrayList<>();
        for (int number = from; number < to; number++) {
            created.add(mutagen.async().synchronization().create(paused("seed-" + number)));
        }
        created.forEach(CompletableFuture::join);
    }

    /** A session that is stored but not connected, so that its folders need not be there. */
    static SynchronizationSpecification paused(String name) {
        return SynchronizationSpecification.builder(
                        EndpointUrl.local(Path.of("/srv/seed/alpha", name)),
                        EndpointUrl.local(Path.of("/srv/seed/beta", name)))
                .name(name)
                .paused(true)
                .build();
    }
}
