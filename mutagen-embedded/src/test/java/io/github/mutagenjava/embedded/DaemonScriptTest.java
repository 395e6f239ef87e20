package io.github.mutagenjava.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mutagenjava.embedded.ScriptedState.ProblemKind;
import io.github.mutagenjava.embedded.ScriptedState.Side;
import io.github.mutagenjava.embedded.junit.EmbeddedDaemonExtension;
import io.github.mutagenjava.proto.daemon.VersionRequest;
import io.github.mutagenjava.proto.synchronization.ListResponse;
import io.github.mutagenjava.proto.synchronization.State;
import io.github.mutagenjava.proto.synchronization.Status;
import io.github.mutagenjava.proto.synchronization.core.Problem;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EmbeddedDaemonExtension.class)
final class DaemonScriptTest {
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
    void the_version_can_change_while_the_daemon_runs(EmbeddedDaemon daemon) {
        daemon.script().version("0.14.0");

        assertThat(client.daemon().version(VersionRequest.getDefaultInstance()).getMinor())
                .isEqualTo(14);
    }

    @Test
    void a_scripted_failure_takes_one_call_and_does_nothing(EmbeddedDaemon daemon) {
        String session = client.create(RawClient.paused("web"));
        daemon.script().failNext(Operation.TERMINATE, "unable to terminate session: controller disabled");

        assertThatThrownBy(() -> client.terminate(session))
                .hasMessage("UNKNOWN: unable to terminate session: controller disabled");

        assertThat(client.list(RawClient.all(), 0).getSessionStatesCount()).isEqualTo(1);
        client.terminate(session);
        assertThat(client.list(RawClient.all(), 0).getSessionStatesCount()).isZero();
    }

    @Test
    void a_delayed_call_can_miss_its_deadline(EmbeddedDaemon daemon) {
        daemon.script().delay(Operation.VERSION, Duration.ofHours(1));
        var stub = client.daemon().withDeadlineAfter(200, TimeUnit.MILLISECONDS);

        assertThatThrownBy(() -> stub.version(VersionRequest.getDefaultInstance()))
                .isInstanceOf(StatusRuntimeException.class)
                .hasMessageStartingWith("DEADLINE_EXCEEDED");
    }

    @Test
    void a_delay_of_zero_ends_a_delay(EmbeddedDaemon daemon) {
        daemon.script().delay(Operation.VERSION, Duration.ofHours(1)).delay(Operation.VERSION, Duration.ZERO);

        assertThat(client.daemon().version(VersionRequest.getDefaultInstance()).getMinor())
                .isEqualTo(18);
    }

    @Test
    void a_delay_does_not_hold_up_the_end_of_the_daemon(EmbeddedDaemon daemon) {
        daemon.script().delay(Operation.LIST, Duration.ofHours(1));
        Future<ListResponse> list = client.synchronizationFutures().list(RawClient.listRequest(RawClient.all(), 0));
        var unused = client.daemon().version(VersionRequest.getDefaultInstance());

        daemon.close();

        assertThat(daemon.isTerminated()).isTrue();
        assertThatThrownBy(() -> list.get(30, TimeUnit.SECONDS)).hasMessageContaining("UNAVAILABLE");
    }

    @Test
    void a_scripted_state_is_listed_in_the_shape_of_the_daemon(EmbeddedDaemon daemon) {
        String session = client.create(RawClient.paused("web"));
        ScriptedState state = ScriptedState.of("watching")
                .withLastError("alpha polling error: gone")
                .withSuccessfulCycles(7)
                .withProblem(Side.ALPHA, ProblemKind.SCAN, "secret", "permission denied")
                .withProblem(Side.BETA, ProblemKind.TRANSITION, "", "disk full");
        for (int i = 10; i < 22; i++) {
            state = state.withConflict("file" + i);
        }

        daemon.script().report("web", state);

        State listed = client.state(session);
        assertThat(listed.getStatus()).isEqualTo(Status.Watching);
        assertThat(listed.getLastError()).isEqualTo("alpha polling error: gone");
        assertThat(listed.getSuccessfulCycles()).isEqualTo(7);
        assertThat(listed.getConflictsCount()).isEqualTo(10);
        assertThat(listed.getExcludedConflicts()).isEqualTo(2);
        assertThat(listed.getAlphaState().getConnected()).isTrue();
        assertThat(listed.getAlphaState().getScanProblemsList())
                .containsExactly(Problem.newBuilder()
                        .setPath("secret")
                        .setError("permission denied")
                        .build());
        assertThat(listed.getBetaState().getTransitionProblemsList())
                .containsExactly(Problem.newBuilder().setError("disk full").build());
    }

    @Test
    void a_staging_is_shown_at_the_side_that_receives(EmbeddedDaemon daemon) {
        String session = client.create(RawClient.paused("web"));

        daemon.script()
                .report(
                        session,
                        ScriptedState.of("staging-beta")
                                .withStaging(new ScriptedState.Staging(Side.BETA, "film", 5, 10, 2, 3, 25)));

        State listed = client.state(session);
        assertThat(listed.getAlphaState().hasStagingProgress()).isFalse();
        assertThat(listed.getBetaState().getStagingProgress().getTotalReceivedSize())
                .isEqualTo(25);
    }

    @Test
    void a_scripted_state_wakes_those_who_wait(EmbeddedDaemon daemon) throws Exception {
        String session = client.create(RawClient.paused("web"));
        long index = client.list(RawClient.all(), 0).getStateIndex();
        Future<ListResponse> poll = client.synchronizationFutures().list(RawClient.listRequest(RawClient.all(), index));

        daemon.script().report(session, ScriptedState.of("halted-on-root-deletion"));

        assertThat(poll.get(30, TimeUnit.SECONDS).getSessionStates(0).getStatus())
                .isEqualTo(Status.HaltedOnRootDeletion);
    }

    @Test
    void the_actual_state_can_be_had_back(EmbeddedDaemon daemon) {
        String session = client.create(RawClient.paused("web"));
        daemon.script().report(session, ScriptedState.of("saving"));

        daemon.script().reportActual(session);

        assertThat(client.state(session).getStatus()).isEqualTo(Status.Disconnected);
    }

    @Test
    void a_state_for_an_unknown_session_is_refused(EmbeddedDaemon daemon) {
        DaemonScript script = daemon.script();

        assertThatThrownBy(() -> script.report("nix", ScriptedState.of("watching")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no session \"nix\" to report a state for; create it first");
    }

    @Test
    void an_unknown_status_is_refused() {
        assertThatThrownBy(() -> ScriptedState.of("dreaming")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void synthetic_sessions_can_be_listed_and_terminated(EmbeddedDaemon daemon) {
        daemon.script().addPausedSessions(1_000);

        assertThat(client.list(RawClient.all(), 0).getSessionStatesCount()).isEqualTo(1_000);
        client.terminate("synthetic-500");
        assertThat(client.list(RawClient.all(), 0).getSessionStatesCount()).isEqualTo(999);
    }

    @Test
    void a_list_larger_than_25_mebibytes_is_refused_as_the_daemon_refuses_it(EmbeddedDaemon daemon) {
        var unused = client.create(RawClient.paused("web"));
        daemon.script().report("web", ScriptedState.of("watching").withLastError("x".repeat(25 << 20)));

        assertThatThrownBy(() -> client.list(RawClient.all(), 0))
                .hasMessageMatching("RESOURCE_EXHAUSTED: grpc: trying to send message larger than max"
                        + " \\(\\d+ vs\\. 26214400\\)");
    }

    @Test
    void a_request_larger_than_25_mebibytes_is_refused() {
        var specification = RawClient.paused("web").toBuilder();
        specification.getAlphaBuilder().setPath("/" + "a".repeat(26 << 20));

        assertThatThrownBy(() -> client.create(specification.build()))
                .isInstanceOf(StatusRuntimeException.class)
                .hasMessageStartingWith("RESOURCE_EXHAUSTED");
    }
}
