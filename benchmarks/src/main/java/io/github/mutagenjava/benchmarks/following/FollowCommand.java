package io.github.mutagenjava.benchmarks.following;

import io.github.mutagenjava.benchmarks.LoopbackAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Changes sessions at the daemon and measures when every monitor has heard of it. */
@Command(
        name = "follow",
        mixinStandardHelpOptions = true,
        description =
                "Creates and terminates paused sessions at the daemon, and measures how long monitors at the server"
                        + " take to hear of it.")
public final class FollowCommand implements Callable<Integer> {
    private static final int MOST_MONITORS = 1000;
    private static final int MOST_CHANGES = 1000;
    private static final int MOST_SECONDS = 300;

    @Option(names = "--url", required = true, description = "The server, such as http://127.0.0.1:8081.")
    private @Nullable String url;

    @Option(names = "--sock", required = true, description = "The socket of the daemon behind it.")
    private @Nullable Path socket;

    @Option(names = "--monitors", defaultValue = "100", description = "How many follow (default: 100).")
    private int monitors;

    @Option(names = "--changes", defaultValue = "50", description = "Changes a second (default: 50).")
    private int changes;

    @Option(names = "--warm-up", defaultValue = "5", description = "Seconds before counting (default: 5).")
    private int warmUpSeconds;

    @Option(names = "--time", defaultValue = "20", description = "Seconds to count (default: 20).")
    private int seconds;

    @Option(names = "--token", description = "For a server that wants one.")
    private @Nullable String token;

    @Override
    public Integer call() throws IOException, InterruptedException {
        check(monitors, MOST_MONITORS, "monitors");
        check(changes, MOST_CHANGES, "changes a second");
        check(seconds, MOST_SECONDS, "seconds");
        LoopbackAddress server = LoopbackAddress.parse(String.valueOf(url));
        PendingChanges pending = new PendingChanges(monitors);
        try (Followers followers = Followers.connect(server, monitors, Optional.ofNullable(token), pending);
                ChangeSource source = ChangeSource.on(Path.of(String.valueOf(socket)), pending)) {
            followers.awaitLists(Duration.ofSeconds(30));
            source.run(changes, Duration.ofSeconds(warmUpSeconds));
            pending.settle(Duration.ofSeconds(5));
            FollowResult warmedUp = pending.takeResult();
            source.run(changes, Duration.ofSeconds(seconds));
            pending.settle(Duration.ofSeconds(5));
            FollowResult result = pending.takeResult();
            print(result, followers.errors());
            return result.missed() + warmedUp.missed() + followers.errors() == 0 ? 0 : 1;
        }
    }

    private void print(FollowResult result, int errors) {
        System.out.printf(
                "| monitors | changes/s | heard | p50 ms | p90 ms | p99 ms | max ms | from ack p99 ms | missed | errors |%n");
        System.out.printf("|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|%n");
        System.out.printf(
                Locale.ROOT,
                "| %d | %.1f | %d | %.1f | %.1f | %.1f | %.1f | %.1f | %d | %d |%n",
                monitors,
                (double) result.changes() / seconds,
                result.fromCall().count(),
                result.fromCall().millis(50),
                result.fromCall().millis(90),
                result.fromCall().millis(99),
                result.fromCall().millis(100),
                result.fromAnswer().millis(99),
                result.missed(),
                errors);
    }

    private static void check(int value, int most, String what) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(value + " " + what + "; expected 1 to " + most);
        }
    }
}
