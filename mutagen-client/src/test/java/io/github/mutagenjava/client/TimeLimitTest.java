package io.github.mutagenjava.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.session.SessionId;
import io.github.mutagenjava.client.synchronization.SynchronizationSnapshot;
import io.github.mutagenjava.embedded.Operation;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** How long operations may take, and what is said when that is over. */
class TimeLimitTest extends OnEmbeddedDaemon {
    private static final Duration FOR_EVER = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofMillis(50);

    @Test
    void an_operation_that_takes_too_long_may_still_be_carried_out() {
        script().delay(Operation.PAUSE, FOR_EVER);

        assertThatThrownBy(() -> synchronization().withTimeout(SHORT).pause(Selection.all()))
                .isInstanceOf(OperationTimeoutException.class)
                .hasMessageContaining("may still carry the operation out");
    }

    @Test
    void the_clients_limit_holds_for_quick_operations() {
        script().delay(Operation.LIST, FOR_EVER);

        try (MutagenClient impatient =
                MutagenClient.builder().socket(daemon().socket()).timeout(SHORT).connect()) {
            assertThatThrownBy(() -> impatient.synchronization().list(Selection.all()))
                    .isInstanceOf(OperationTimeoutException.class);
        }
    }

    @Test
    void the_clients_limit_does_not_hold_for_creation() {
        script().delay(Operation.CREATE, Duration.ofMillis(500));

        try (MutagenClient impatient =
                MutagenClient.builder().socket(daemon().socket()).timeout(SHORT).connectLazily()) {
            SessionId id = impatient.synchronization().create(paused("web"));

            assertThat(id.value()).startsWith("sync_");
        }
    }

    @Test
    void a_limit_of_ones_own_holds_for_creation() {
        script().delay(Operation.CREATE, FOR_EVER);

        assertThatThrownBy(() -> synchronization().withTimeout(SHORT).create(paused("web")))
                .isInstanceOf(OperationTimeoutException.class);
    }

    @Test
    void a_limit_holds_while_connecting() throws IOException {
        Path socket = folder.resolve("silent.sock");
        try (ServerSocketChannel silent = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            silent.bind(UnixDomainSocketAddress.of(socket));
            Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
            try (MutagenClient impatient = MutagenClient.builder()
                    .socket(socket)
                    .connectTimeout(FOR_EVER)
                    .timeout(SHORT)
                    .connectLazily()) {
                assertThatThrownBy(() -> impatient.synchronization().list(Selection.all()))
                        .isInstanceOf(OperationTimeoutException.class)
                        .hasMessageContaining("the operation was not begun");
            }
        }
    }

    @Test
    void connecting_has_a_limit() throws IOException {
        Path socket = folder.resolve("silent.sock");
        try (ServerSocketChannel silent = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            silent.bind(UnixDomainSocketAddress.of(socket));
            Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));

            assertThatThrownBy(() -> MutagenClient.builder()
                            .socket(socket)
                            .connectTimeout(SHORT)
                            .connect())
                    .isInstanceOf(OperationTimeoutException.class);
        }
    }

    @Test
    void an_operation_whose_time_is_over_before_it_begins_is_out_of_time() {
        assertThatThrownBy(
                        () -> synchronization().withTimeout(Duration.ofNanos(1)).flush(Selection.all()))
                .isInstanceOf(OperationTimeoutException.class);
    }

    @Test
    void a_limit_of_nothing_is_refused() {
        assertThatThrownBy(() -> synchronization().withTimeout(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("timeout is PT0S; expected a duration above zero");
    }

    @Test
    void a_daemon_that_is_back_is_used_at_once() {
        daemon().close();
        assertThatThrownBy(() -> synchronization().list(Selection.all()))
                .isInstanceOf(DaemonUnavailableException.class);
        restart();

        assertThat(synchronization().list(Selection.all()).states()).isEmpty();
    }

    @Test
    void the_first_operation_of_a_client_may_still_be_carried_out() {
        script().delay(Operation.CREATE, FOR_EVER);

        try (MutagenClient fresh =
                MutagenClient.builder().socket(daemon().socket()).connectLazily()) {
            assertThatThrownBy(() -> fresh.synchronization()
                            .withTimeout(Duration.ofSeconds(1))
                            .create(paused("web")))
                    .isInstanceOf(OperationTimeoutException.class)
                    .hasMessageContaining("may still carry the operation out");
        }
    }

    @Test
    void a_limit_can_be_for_ever() {
        Duration forEver = ChronoUnit.FOREVER.getDuration();

        SynchronizationSnapshot snapshot =
                synchronization().withTimeout(forEver).list(Selection.all());

        assertThat(snapshot.states()).isEmpty();
    }
}
