package io.github.mutagenjava.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import io.github.mutagenjava.proto.synchronization.PauseRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A closed daemon has given back everything it took. */
final class ReleaseTest {
    private static final Duration BOUND = Duration.ofSeconds(30);

    @TempDir
    Path directory;

    @Test
    void no_thread_survives_a_daemon_that_was_busy_in_every_way() throws Exception {
        Set<Thread> before = threads();

        useAndClose();

        await().atMost(BOUND).untilAsserted(() -> assertThat(threads()).isSubsetOf(before));
    }

    @Test
    void no_file_stays_open() throws Exception {
        Path descriptors = Path.of("/proc/self/fd");
        assumeThat(descriptors).as("open files can be listed on Linux only").isDirectory();
        List<String> before = open(descriptors);

        useAndClose();

        await().atMost(BOUND).untilAsserted(() -> assertThat(open(descriptors)).hasSameSizeAs(before));
    }

    /** A session that watches, a list that waits, an operation that waits for an answer nobody gives. */
    private void useAndClose() throws Exception {
        EmbeddedDaemon daemon = EmbeddedDaemon.start(directory.resolve("data"));
        try (RawClient client = new RawClient(daemon.socket())) {
            String session =
                    client.create(RawClient.specification(directory.resolve("alpha"), directory.resolve("beta"))
                            .build());
            await().atMost(BOUND).until(() -> client.state(session).getSuccessfulCycles() > 0);
            Future<?> list = client.synchronizationFutures()
                    .list(RawClient.listRequest(
                            RawClient.all(), client.list(RawClient.all(), 0).getStateIndex()));
            RawHost host = RawHost.open(client);
            Future<?> operation = client.synchronizationFutures()
                    .pause(PauseRequest.newBuilder()
                            .setPrompter(host.host(false))
                            .setSelection(RawClient.all())
                            .build());
            var unused = host.next();
            close(daemon);
            await().atMost(BOUND).until(() -> list.isDone() && operation.isDone());
        } finally {
            close(daemon);
        }
    }

    private static void close(EmbeddedDaemon daemon) {
        daemon.close();
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("mutagen-"))
                .collect(Collectors.toSet());
    }

    private List<String> open(Path descriptors) throws IOException {
        try (Stream<Path> files = Files.list(descriptors)) {
            return files.map(ReleaseTest::target)
                    .filter(target -> target.contains(directory.toString()) || target.contains("inotify"))
                    .toList();
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            // Closed since it was listed.
            return "";
        }
    }
}
