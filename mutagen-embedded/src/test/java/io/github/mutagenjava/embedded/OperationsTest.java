package io.github.mutagenjava.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.mutagenjava.embedded.junit.EmbeddedDaemonExtension;
import io.github.mutagenjava.proto.synchronization.Configuration;
import io.github.mutagenjava.proto.synchronization.CreationSpecification;
import io.github.mutagenjava.proto.synchronization.PauseRequest;
import io.github.mutagenjava.proto.synchronization.State;
import io.github.mutagenjava.proto.synchronization.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What each operation does to a session that runs, is halted, cannot connect, or is paused. */
@ExtendWith(EmbeddedDaemonExtension.class)
final class OperationsTest {
    private static final Duration BOUND = Duration.ofSeconds(30);

    @TempDir
    Path directory;

    private RawClient client;

    @BeforeEach
    void connect(EmbeddedDaemon daemon) {
        client = new RawClient(daemon.socket());
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Test
    void a_created_session_synchronizes() throws IOException {
        Files.createDirectories(directory.resolve("alpha"));
        Files.writeString(directory.resolve("alpha/file"), "content");

        String session = client.create(specification().build());

        await().atMost(BOUND)
                .untilAsserted(() -> assertThat(directory.resolve("beta/file")).hasContent("content"));
        awaitStatus(session, Status.Watching);
        State state = client.state(session);
        assertThat(state.getSuccessfulCycles()).isPositive();
        assertThat(state.getAlphaState().getFiles()).isEqualTo(1);
        assertThat(state.getBetaState().getFiles()).isEqualTo(1);
    }

    @Test
    void a_bad_ignore_pattern_is_no_session_if_it_is_created_running() {
        CreationSpecification specification = specification()
                .setConfiguration(Configuration.newBuilder().addIgnores("[a-"))
                .build();

        assertThatThrownBy(() -> client.create(specification))
                .hasMessageStartingWith("UNKNOWN: unable to connect to alpha: unable to connect to endpoint: ");
        assertThat(client.list(RawClient.all(), 0).getSessionStatesList()).isEmpty();
    }

    @Test
    void a_bad_ignore_pattern_surfaces_at_resume_if_it_is_created_paused() {
        String session = client.create(specification()
                .setConfiguration(Configuration.newBuilder().addIgnores("[a-"))
                .setPaused(true)
                .build());

        assertThatThrownBy(() -> client.resume(session))
                .hasMessageStartingWith(
                        "UNKNOWN: unable to resume session: unable to connect to alpha: unable to connect to endpoint: ");
        assertThat(client.state(session).getSession().getPaused()).isFalse();
    }

    @Test
    void pausing_a_running_session_blanks_its_state() {
        String session = watching();

        client.pause(session);

        State state = client.state(session);
        assertThat(state.getSession().getPaused()).isTrue();
        assertThat(state.getStatus()).isEqualTo(Status.Disconnected);
        assertThat(state.getSuccessfulCycles()).isZero();
        assertThat(state.getAlphaState().getConnected()).isFalse();
    }

    @Test
    void pausing_a_paused_session_succeeds() {
        String session = client.create(RawClient.paused("web"));

        client.pause(session);

        assertThat(client.state(session).getSession().getPaused()).isTrue();
    }

    @Test
    void resuming_a_connected_session_does_nothing() {
        String session = watching();
        long before = client.list(RawClient.all(), 0).getStateIndex();

        client.resume(session);

        assertThat(client.list(RawClient.all(), 0).getStateIndex()).isEqualTo(before);
    }

    @Test
    void resuming_a_paused_session_connects_it() {
        String session = client.create(specification().setPaused(true).build());

        client.resume(session);

        awaitStatus(session, Status.Watching);
        assertThat(client.state(session).getSession().getPaused()).isFalse();
    }

    @Test
    void a_flush_waits_for_a_cycle_that_carries_what_was_there_before_it() throws IOException {
        String session = client.create(specification()
                .setConfiguration(
                        Configuration.newBuilder().setWatchModeValue(3)) // no-watch: only a flush moves anything
                .build());
        awaitStatus(session, Status.Watching);
        Files.createDirectories(directory.resolve("alpha"));
        Files.writeString(directory.resolve("alpha/file"), "content");

        client.flush(session, false);

        assertThat(directory.resolve("beta/file")).hasContent("content");
    }

    @Test
    void a_flush_that_does_not_wait_succeeds_however_often_it_is_asked_for() {
        String session = watching();

        client.flush(session, true);
        client.flush(session, true);
        client.flush(session, true);

        assertThat(client.state(session).getLastError()).isEmpty();
    }

    @Test
    void flushing_a_paused_session_fails_whether_it_waits_or_not() {
        String session = client.create(RawClient.paused("web"));

        assertThatThrownBy(() -> client.flush(session, false))
                .hasMessage("UNKNOWN: unable to flush session: session is paused");
        assertThatThrownBy(() -> client.flush(session, true))
                .hasMessage("UNKNOWN: unable to flush session: session is paused");
    }

    @Test
    void flushing_a_halted_session_fails_whether_it_waits_or_not() throws IOException {
        String session = halted();

        assertThatThrownBy(() -> client.flush(session, false))
                .hasMessage("UNKNOWN: unable to flush session: session is not currently able to synchronize");
        assertThatThrownBy(() -> client.flush(session, true))
                .hasMessage("UNKNOWN: unable to flush session: session is not currently able to synchronize");
    }

    @Test
    void a_halted_session_still_shows_its_endpoints_as_connected() throws IOException {
        String session = halted();

        State state = client.state(session);

        assertThat(state.getAlphaState().getConnected()).isTrue();
        assertThat(state.getBetaState().getConnected()).isTrue();
        assertThat(state.getLastError()).isEmpty();
    }

    @Test
    void resuming_a_halted_session_finds_the_same_reason_to_halt() throws IOException {
        String session = halted();

        client.resume(session);

        awaitStatus(session, Status.HaltedOnRootEmptied);
    }

    @Test
    void resetting_a_halted_session_lets_it_go_on() throws IOException {
        String session = halted();

        client.reset(session);

        awaitStatus(session, Status.Watching);
        await().atMost(BOUND)
                .untilAsserted(() -> assertThat(directory.resolve("alpha/one")).exists());
    }

    @Test
    void a_halted_session_can_be_paused_and_terminated() throws IOException {
        String session = halted();

        client.pause(session);
        boolean paused = client.state(session).getSession().getPaused();
        client.terminate(session);

        assertThat(paused).isTrue();
        assertThat(client.list(RawClient.all(), 0).getSessionStatesList()).isEmpty();
    }

    @Test
    void a_reset_of_a_paused_session_keeps_it_paused() {
        String session = client.create(RawClient.paused("web"));

        client.reset(session);

        assertThat(client.state(session).getSession().getPaused()).isTrue();
    }

    @Test
    void any_operation_after_terminate_does_not_find_the_session() {
        String session = client.create(RawClient.paused("web"));
        client.terminate(session);

        assertThatThrownBy(() -> client.resume(session))
                .hasMessage("UNKNOWN: unable to locate requested sessions: specification \"" + session
                        + "\" did not match any sessions");
    }

    @Test
    void an_operation_without_a_prompter_is_refused() {
        PauseRequest request =
                PauseRequest.newBuilder().setSelection(RawClient.all()).build();

        assertThatThrownBy(() -> client.synchronization().pause(request))
                .hasMessage("UNKNOWN: invalid pause request: no prompter specified");
    }

    @Test
    void an_operation_on_all_of_nothing_succeeds() {
        var response = client.synchronization()
                .pause(PauseRequest.newBuilder()
                        .setPrompter(RawClient.NOBODY)
                        .setSelection(RawClient.all())
                        .build());

        assertThat(response.getSerializedSize()).isZero();
    }

    @Test
    void a_session_can_be_terminated_while_it_synchronizes_a_large_tree() throws IOException {
        for (int i = 0; i < 500; i++) {
            Path file = directory.resolve("alpha/d" + i % 10 + "/f" + i);
            Files.createDirectories(file.getParent());
            Files.write(file, new byte[10_000]);
        }
        String session = client.create(specification().build());

        client.terminate(session);

        assertThat(client.list(RawClient.all(), 0).getSessionStatesList()).isEmpty();
    }

    private CreationSpecification.Builder specification() {
        return RawClient.specification(directory.resolve("alpha"), directory.resolve("beta"));
    }

    private String watching() {
        String session = client.create(specification().build());
        await().atMost(BOUND).until(() -> client.state(session).getSuccessfulCycles() > 0);
        awaitStatus(session, Status.Watching);
        return session;
    }

    /** Both sides agreed on two files, then one side lost everything. */
    private String halted() throws IOException {
        Files.createDirectories(directory.resolve("alpha"));
        Files.writeString(directory.resolve("alpha/one"), "1");
        Files.writeString(directory.resolve("alpha/two"), "2");
        String session = watching();
        client.pause(session);
        Files.delete(directory.resolve("alpha/one"));
        Files.delete(directory.resolve("alpha/two"));
        client.resume(session);
        awaitStatus(session, Status.HaltedOnRootEmptied);
        return session;
    }

    private void awaitStatus(String session, Status status) {
        await().atMost(BOUND).until(() -> client.state(session).getStatus() == status);
    }
}
