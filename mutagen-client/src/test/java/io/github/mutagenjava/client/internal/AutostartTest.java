package io.github.mutagenjava.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.mutagenjava.client.DaemonUnavailableException;
import io.github.mutagenjava.client.DaemonVersion;
import io.github.mutagenjava.client.MutagenClient;
import io.github.mutagenjava.embedded.EmbeddedDaemon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting the daemon through the command line. The command here is a script that tells how it was called. */
class AutostartTest {
    @TempDir
    Path folder;

    private Path data;
    private Path calls;

    @BeforeEach
    void makeFolders() throws IOException {
        data = Files.createDirectory(folder.resolve("data"));
        calls = folder.resolve("calls");
        Files.createDirectory(folder.resolve("bin"));
    }

    private Path script(String body) throws IOException {
        Path script = folder.resolve("bin").resolve("mutagen");
        Files.writeString(script, "#!/bin/sh\n" + body + "\n");
        return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }

    private Path noting() throws IOException {
        return script("echo \"$* in $MUTAGEN_DATA_DIRECTORY\" > " + calls);
    }

    private ClientSettings settings() {
        return ClientSettings.defaults()
                .withSocket(data.resolve("daemon").resolve("daemon.sock"))
                .withAutostart(true);
    }

    private static MutagenClient lazy(ClientSettings settings, Map<String, String> environment) {
        return GrpcMutagenClient.lazy(settings, new SocketLocation(environment, Path.of("/nowhere")));
    }

    private void assertStarts(Map<String, String> environment) throws Exception {
        try (MutagenClient client = lazy(settings(), environment)) {
            CompletableFuture<DaemonVersion> version = client.async().daemon().version();
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(calls).content().isEqualTo("daemon start in " + data + "\n"));
            try (EmbeddedDaemon started = EmbeddedDaemon.start(data)) {
                assertThat(started.isTerminated()).isFalse();
                assertThat(version.get(20, TimeUnit.SECONDS)).isNotNull();
            }
        }
    }

    @Test
    void the_executable_of_the_variable_is_called() throws Exception {
        assertStarts(Map.of("MUTAGEN_EXECUTABLE", noting().toString()));
    }

    @Test
    void the_executable_is_found_on_the_path() throws Exception {
        noting();

        assertStarts(Map.of("PATH", "/nowhere::" + folder.resolve("bin") + ":/usr/bin"));
    }

    @Test
    void the_variable_forbids_it() throws IOException {
        Map<String, String> environment =
                Map.of("MUTAGEN_EXECUTABLE", noting().toString(), "MUTAGEN_DISABLE_AUTOSTART", "1");
        try (MutagenClient client = lazy(settings(), environment)) {
            assertThatThrownBy(() -> client.daemon().version()).isInstanceOf(DaemonUnavailableException.class);
        }
        assertThat(calls).doesNotExist();
    }

    @Test
    void nothing_is_started_unasked() throws IOException {
        try (MutagenClient client =
                lazy(settings().withAutostart(false), Map.of("MUTAGEN_EXECUTABLE", noting().toString()))) {
            assertThatThrownBy(() -> client.daemon().version()).isInstanceOf(DaemonUnavailableException.class);
        }
        assertThat(calls).doesNotExist();
    }

    @Test
    void without_an_executable_the_cure_is_named() {
        try (MutagenClient client = lazy(settings(), Map.of("PATH", "/nowhere"))) {
            assertThatThrownBy(() -> client.daemon().version())
                    .isInstanceOf(DaemonUnavailableException.class)
                    .hasMessageContaining("no `mutagen` on the PATH to start it; install Mutagen");
        }
    }

    @Test
    void an_executable_that_fails_is_named() throws IOException {
        Path failing = script("exit 3");
        try (MutagenClient client = lazy(settings(), Map.of("MUTAGEN_EXECUTABLE", failing.toString()))) {
            assertThatThrownBy(() -> client.daemon().version())
                    .isInstanceOf(DaemonUnavailableException.class)
                    .hasMessage("`" + failing + " daemon start` failed with exit status 3; run it by hand to see why");
        }
    }

    @Test
    void nothing_is_started_for_a_socket_that_no_daemon_would_listen_on() throws IOException {
        try (MutagenClient client = lazy(
                settings().withSocket(folder.resolve("other.sock")),
                Map.of("MUTAGEN_EXECUTABLE", noting().toString()))) {
            assertThatThrownBy(() -> client.daemon().version())
                    .isInstanceOf(DaemonUnavailableException.class)
                    .hasMessageContaining("expected a path that ends in daemon/daemon.sock");
        }
        assertThat(calls).doesNotExist();
    }

    @Test
    void a_closed_client_starts_nothing_and_says_so_in_the_future() throws IOException {
        MutagenClient client = lazy(settings(), Map.of("MUTAGEN_EXECUTABLE", noting().toString()));
        client.close();

        CompletableFuture<DaemonVersion> version = client.async().daemon().version();

        assertThatThrownBy(version::join).hasCauseInstanceOf(DaemonUnavailableException.class);
        assertThat(calls).doesNotExist();
    }

    @Test
    void a_relative_socket_means_an_absolute_data_directory() throws Exception {
        Path relative = Path.of("").toAbsolutePath().relativize(data);
        try (MutagenClient client = lazy(
                settings().withSocket(relative.resolve("daemon").resolve("daemon.sock")),
                Map.of("MUTAGEN_EXECUTABLE", noting().toString()))) {
            CompletableFuture<DaemonVersion> version = client.async().daemon().version();

            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(calls).content().startsWith("daemon start in /"));
            assertThat(version.cancel(true)).isTrue();
        }
    }
}
