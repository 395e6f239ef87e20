package io.github.mutagenjava.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.mutagenjava.proto.daemon.TerminateRequest;
import io.github.mutagenjava.proto.synchronization.CreateRequest;
import io.github.mutagenjava.proto.synchronization.State;
import io.github.mutagenjava.proto.synchronization.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The daemon as a process of its own, ended in every way a process can end. */
final class DaemonProcessTest {
    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final int FILES = 400;

    @TempDir
    Path directory;

    @Test
    void a_daemon_killed_in_the_middle_of_a_cycle_loses_nothing_and_goes_on() throws Exception {
        Path alpha = directory.resolve("alpha");
        Path beta = directory.resolve("beta");
        writeTree(alpha);
        Map<String, String> expected = content(alpha);
        String session;
        try (DaemonProcess daemon = DaemonProcess.start(directory.resolve("data"));
                RawClient client = new RawClient(daemon.socket())) {
            session = client.create(RawClient.specification(alpha, beta).build());
            await().atMost(BOUND).pollInterval(Duration.ofMillis(5)).until(() -> hasBegun(client.state(session)));
            daemon.kill();
        }

        try (DaemonProcess daemon = DaemonProcess.start(directory.resolve("data"));
                RawClient client = new RawClient(daemon.socket())) {
            await().atMost(BOUND).until(() -> client.state(session).getSuccessfulCycles() > 0);

            assertThat(content(alpha)).isEqualTo(expected);
            assertThat(content(beta)).isEqualTo(expected);
            assertThat(client.state(session).getConflictsList()).isEmpty();
        }
    }

    @Test
    void a_socket_left_behind_by_a_kill_is_replaced() throws Exception {
        try (DaemonProcess daemon = DaemonProcess.start(directory.resolve("data"))) {
            daemon.kill();
            assertThat(daemon.socket()).exists();
        }

        try (EmbeddedDaemon daemon = EmbeddedDaemon.start(directory.resolve("data"));
                RawClient client = new RawClient(daemon.socket())) {
            assertThat(client.list(RawClient.all(), 0).getStateIndex()).isEqualTo(1);
        }
    }

    @Test
    void a_daemon_of_another_process_keeps_its_directory() throws Exception {
        try (DaemonProcess daemon = DaemonProcess.start(directory.resolve("data"))) {
            assertThat(daemon.socket()).exists();

            assertThatThrownBy(() -> EmbeddedDaemon.start(directory.resolve("data")))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("another process holds");
        }
    }

    @Test
    void a_terminated_process_ends_well_and_leaves_no_socket() throws Exception {
        try (DaemonProcess daemon = DaemonProcess.start(directory.resolve("data"));
                RawClient client = new RawClient(daemon.socket())) {
            var unused = client.daemon().terminate(TerminateRequest.getDefaultInstance());

            assertThat(daemon.exitStatus()).isZero();
            assertThat(daemon.socket()).doesNotExist();
        }
    }

    @Test
    void a_process_that_is_told_to_end_leaves_no_socket() throws Exception {
        try (DaemonProcess daemon = DaemonProcess.start(directory.resolve("data"))) {
            int unused = daemon.stop();

            assertThat(daemon.socket()).doesNotExist();
        }
    }

    @Test
    void a_daemon_that_ends_under_calls_does_not_complain() throws Exception {
        Path errors = directory.resolve("errors");
        try (DaemonProcess daemon =
                        DaemonProcess.start(directory.resolve("data"), ProcessBuilder.Redirect.to(errors.toFile()));
                RawClient client = new RawClient(daemon.socket())) {
            for (int i = 0; i < 20; i++) {
                callThatWaits(client);
            }

            var unused = client.daemon().terminate(TerminateRequest.getDefaultInstance());

            assertThat(daemon.exitStatus()).isZero();
        }
        assertThat(errors).isEmptyFile();
    }

    /** Begins a call that lasts until its host answers a message, which it does not. */
    private void callThatWaits(RawClient client) throws InterruptedException {
        RawHost host = RawHost.open(client);
        var unused = client.synchronizationFutures()
                .create(CreateRequest.newBuilder()
                        .setPrompter(host.host(true))
                        .setSpecification(
                                RawClient.specification(directory.resolve("alpha"), directory.resolve("beta")))
                        .build());
        assertThat(host.next().getMessage()).isEqualTo("Creating session...");
    }

    /** A fast machine may be through with its first cycle before it is seen to begin. */
    private static boolean hasBegun(State state) {
        return state.getStatusValue() > Status.Watching_VALUE || state.getSuccessfulCycles() > 0;
    }

    private static void writeTree(Path root) throws IOException {
        for (int i = 0; i < FILES; i++) {
            Path file = root.resolve("d" + i % 7 + "/f" + i);
            Files.createDirectories(file.getParent());
            Files.writeString(file, ("content of " + i + "\n").repeat(500));
        }
    }

    private static Map<String, String> content(Path root) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return content;
    }
}
