package io.github.mutagenjava.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.embedded.EmbeddedDaemon;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

/** Which sockets are connected to. */
class SocketTest extends OnEmbeddedDaemon {
    private MutagenClient.Builder builder() {
        return MutagenClient.builder().socket(daemon().socket());
    }

    private void loosen() throws IOException {
        Files.setPosixFilePermissions(daemon().socket(), PosixFilePermissions.fromString("rw-rw-rw-"));
    }

    @Test
    void without_a_socket_the_path_and_the_cure_are_named() {
        Path missing = folder.resolve("no.sock");

        assertThatThrownBy(() -> MutagenClient.builder().socket(missing).connect())
                .isInstanceOf(DaemonUnavailableException.class)
                .hasMessage("no daemon at " + missing + "; start it with `mutagen daemon start`");
    }

    @Test
    void a_socket_that_nobody_listens_on_is_named() throws IOException {
        Path deserted = folder.resolve("deserted.sock");
        ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                .bind(UnixDomainSocketAddress.of(deserted))
                .close();
        Files.setPosixFilePermissions(deserted, PosixFilePermissions.fromString("rw-------"));

        assertThatThrownBy(() -> MutagenClient.builder().socket(deserted).connect())
                .isInstanceOf(DaemonUnavailableException.class)
                .hasMessageContaining(deserted.toString())
                .hasMessageContaining("start it with `mutagen daemon start`");
    }

    @Test
    void a_folder_is_no_socket() {
        assertThatThrownBy(() -> MutagenClient.builder().socket(folder).connect())
                .isInstanceOf(DaemonUnavailableException.class)
                .hasMessage(
                        folder + " is a folder, expected the daemon's socket, usually ~/.mutagen/daemon/daemon.sock");
    }

    @Test
    void a_file_is_no_socket_whoever_owns_it() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> MutagenClient.builder()
                        .socket(file)
                        .allowForeignSocket(true)
                        .connect())
                .isInstanceOf(DaemonUnavailableException.class)
                .hasMessageContaining(file + " is a file");
    }

    @Test
    void a_socket_may_lie_in_a_folder_with_letters_of_any_script() {
        try (EmbeddedDaemon elsewhere = EmbeddedDaemon.start(folder.resolve("我的 données"));
                MutagenClient client =
                        MutagenClient.builder().socket(elsewhere.socket()).connect()) {
            assertThat(client.synchronization().list(Selection.all()).states()).isEmpty();
        }
    }

    @Test
    void a_socket_that_others_may_write_to_is_refused() throws IOException {
        loosen();

        assertThatThrownBy(() -> builder().connect())
                .isInstanceOf(DaemonUnavailableException.class)
                .hasMessageContaining("others may write to the daemon's socket " + daemon().socket())
                .hasMessageContaining("chmod 600")
                .hasMessageContaining("allowForeignSocket(true)")
                .hasMessageContaining("--allow-foreign-socket");
    }

    @Test
    void such_a_socket_is_used_if_that_is_allowed() throws IOException {
        loosen();

        try (MutagenClient client = builder().allowForeignSocket(true).connect()) {
            assertThat(client.daemon().version()).isNotNull();
        }
    }

    @Test
    void a_socket_that_is_tightened_in_time_is_used() throws Throwable {
        loosen();
        try (MutagenClient client = builder().connectLazily()) {
            var version = client.async().daemon().version();

            Files.setPosixFilePermissions(daemon().socket(), PosixFilePermissions.fromString("rw-------"));

            assertThat(result(version)).isNotNull();
        }
    }

    @Test
    void a_socket_of_somebody_else_is_refused() throws IOException {
        assumeTrue(
                System.getProperty("user.name").equals("root"),
                "skipped: only root can give a socket to somebody else");
        Files.setAttribute(daemon().socket(), "unix:uid", 12345);

        assertThatThrownBy(() -> builder().connect())
                .isInstanceOf(DaemonUnavailableException.class)
                .hasMessageContaining("belongs to")
                .hasMessageContaining("expected root");
    }

    @Test
    void a_socket_can_be_given_as_a_text() {
        try (MutagenClient client =
                MutagenClient.builder().socket("unix://" + daemon().socket()).connect()) {
            assertThat(client.daemon().version()).isNotNull();
        }
    }
}
