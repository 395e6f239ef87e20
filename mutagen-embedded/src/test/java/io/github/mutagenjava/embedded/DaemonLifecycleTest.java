package io.github.mutagenjava.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.mutagenjava.proto.daemon.TerminateRequest;
import io.github.mutagenjava.proto.daemon.VersionRequest;
import io.github.mutagenjava.proto.daemon.VersionResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DaemonLifecycleTest {
    @TempDir
    Path directory;

    @Test
    void it_says_that_it_is_mutagen_0_18_1() {
        try (EmbeddedDaemon daemon = EmbeddedDaemon.start(directory);
                RawClient client = new RawClient(daemon.socket())) {
            VersionResponse version = client.daemon().version(VersionRequest.getDefaultInstance());

            assertThat(version)
                    .isEqualTo(VersionResponse.newBuilder()
                            .setMajor(0)
                            .setMinor(18)
                            .setPatch(1)
                            .build());
        }
    }

    @Test
    void it_reports_the_version_that_was_asked_for() {
        try (EmbeddedDaemon daemon =
                        EmbeddedDaemon.builder(directory).version("0.19.2-dev").start();
                RawClient client = new RawClient(daemon.socket())) {
            VersionResponse version = client.daemon().version(VersionRequest.getDefaultInstance());

            assertThat(version)
                    .isEqualTo(VersionResponse.newBuilder()
                            .setMinor(19)
                            .setPatch(2)
                            .setTag("dev")
                            .build());
        }
    }

    @Test
    void a_version_that_is_not_one_is_refused_with_the_form_that_is_expected() {
        EmbeddedDaemon.Builder builder = EmbeddedDaemon.builder(directory);

        assertThatThrownBy(() -> builder.version("0.18"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("invalid version \"0.18\": expected MAJOR.MINOR.PATCH or MAJOR.MINOR.PATCH-TAG");
    }

    @Test
    void only_its_owner_can_reach_the_socket() throws IOException {
        Path dataDirectory = directory.resolve("data");

        try (EmbeddedDaemon daemon = EmbeddedDaemon.start(dataDirectory)) {
            assertThat(permissions(daemon.socket())).isEqualTo("rw-------");
            assertThat(permissions(dataDirectory)).isEqualTo("rwx------");
            assertThat(permissions(dataDirectory.resolve("daemon"))).isEqualTo("rwx------");
            assertThat(permissions(dataDirectory.resolve("daemon/daemon.lock"))).isEqualTo("rw-------");
        }
    }

    @Test
    void a_second_daemon_in_the_same_directory_is_refused_and_harms_nothing() throws IOException {
        try (EmbeddedDaemon daemon = EmbeddedDaemon.start(directory);
                RawClient client = new RawClient(daemon.socket())) {
            assertThatThrownBy(() -> EmbeddedDaemon.start(directory))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("unable to acquire daemon lock: a daemon is already running in " + directory)
                    .hasMessageEndingWith("stop it, or choose another data directory");

            assertThat(client.daemon()
                            .version(VersionRequest.getDefaultInstance())
                            .getMinor())
                    .isEqualTo(18);
        }
    }

    @Test
    void a_path_too_long_for_a_socket_is_refused_in_words() {
        Path dataDirectory = directory.resolve("d".repeat(104));

        assertThatThrownBy(() -> EmbeddedDaemon.start(dataDirectory))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(dataDirectory + "/daemon/daemon.sock")
                .hasMessageContaining("104 at most")
                .hasMessageEndingWith("choose a data directory with a shorter path");
        assertThat(dataDirectory).doesNotExist();
    }

    @Test
    void closing_twice_removes_the_socket_once_and_lets_another_daemon_start() {
        EmbeddedDaemon first = EmbeddedDaemon.start(directory);

        first.close();
        first.close();

        assertThat(first.socket()).doesNotExist();
        try (EmbeddedDaemon second = EmbeddedDaemon.start(directory)) {
            assertThat(second.socket()).exists();
        }
    }

    @Test
    void a_socket_left_by_a_killed_daemon_is_replaced() throws IOException {
        Files.createDirectories(directory.resolve("daemon"));
        Files.createFile(directory.resolve("daemon/daemon.sock"));

        try (EmbeddedDaemon daemon = EmbeddedDaemon.start(directory);
                RawClient client = new RawClient(daemon.socket())) {
            assertThat(client.daemon()
                            .version(VersionRequest.getDefaultInstance())
                            .getMinor())
                    .isEqualTo(18);
        }
    }

    @Test
    void a_directory_with_sessions_of_a_mutagen_daemon_is_refused() throws IOException {
        Files.createDirectories(directory.resolve("sessions"));
        Files.createFile(directory.resolve("sessions/sync_zzYRJSczHFpEoImodt9iyVRD7ewyqMvltq5PYYAkWPB"));

        assertThatThrownBy(() -> EmbeddedDaemon.start(directory))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(
                        directory + " holds sessions of a Mutagen daemon, which the embedded daemon cannot go on with;"
                                + " give the embedded daemon a directory of its own");
    }

    @Test
    void a_client_can_end_the_daemon() {
        try (EmbeddedDaemon daemon = EmbeddedDaemon.start(directory);
                RawClient client = new RawClient(daemon.socket())) {
            var ignored = client.daemon().terminate(TerminateRequest.getDefaultInstance());

            await().atMost(Duration.ofSeconds(20)).until(daemon::isTerminated);
            assertThat(daemon.socket()).doesNotExist();
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
