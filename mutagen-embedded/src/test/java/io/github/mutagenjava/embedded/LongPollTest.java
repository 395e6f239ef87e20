package io.github.mutagenjava.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mutagenjava.embedded.junit.EmbeddedDaemonExtension;
import io.github.mutagenjava.proto.selection.Selection;
import io.github.mutagenjava.proto.synchronization.ListResponse;
import io.github.mutagenjava.proto.synchronization.State;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EmbeddedDaemonExtension.class)
final class LongPollTest {
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
    void the_index_begins_at_one() {
        ListResponse response = client.list(RawClient.all(), 0);

        assertThat(response.getStateIndex()).isEqualTo(1);
        assertThat(response.getSessionStatesList()).isEmpty();
    }

    @Test
    void an_operation_has_raised_the_index_before_it_answers() {
        long before = client.list(RawClient.all(), 0).getStateIndex();

        var unused = client.create(RawClient.paused("web"));

        assertThat(client.list(RawClient.all(), 0).getStateIndex()).isGreaterThan(before);
    }

    @Test
    void a_list_that_changes_nothing_does_not_raise_the_index() {
        var unused = client.create(RawClient.paused("web"));
        long first = client.list(RawClient.all(), 0).getStateIndex();

        long second = client.list(RawClient.all(), 0).getStateIndex();

        assertThat(second).isEqualTo(first);
    }

    @Test
    void a_number_from_before_a_restart_is_answered_at_once_even_if_it_is_greater() {
        ListResponse response = client.list(RawClient.all(), 4711);

        assertThat(response.getStateIndex()).isEqualTo(1);
    }

    @Test
    void a_poll_with_the_current_index_is_woken_by_any_session() throws Exception {
        String web = client.create(RawClient.paused("web"));
        long index = client.list(RawClient.all(), 0).getStateIndex();
        Future<ListResponse> poll =
                client.synchronizationFutures().list(RawClient.listRequest(RawClient.select(web), index));

        var unused = client.create(RawClient.paused("other"));

        ListResponse response = poll.get(30, TimeUnit.SECONDS);
        assertThat(response.getStateIndex()).isNotEqualTo(index);
        assertThat(response.getSessionStatesList())
                .extracting(state -> state.getSession().getName())
                .containsExactly("web");
    }

    @Test
    void a_poll_for_an_unknown_session_fails_only_when_it_wakes() {
        Future<ListResponse> poll =
                client.synchronizationFutures().list(RawClient.listRequest(RawClient.select("nix"), 1));
        var unused = client.list(RawClient.all(), 0);
        boolean waited = !poll.isDone();

        var unusedOther = client.create(RawClient.paused("other"));

        assertThat(waited).isTrue();
        assertThatThrownBy(() -> poll.get(30, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasMessageContaining("specification \"nix\" did not match any sessions");
    }

    @Test
    void a_deadline_ends_a_poll() {
        var stub = client.synchronization().withDeadlineAfter(200, TimeUnit.MILLISECONDS);

        assertThatThrownBy(() -> stub.list(RawClient.listRequest(RawClient.all(), 1)))
                .isInstanceOfSatisfying(
                        StatusRuntimeException.class,
                        failure -> assertThat(failure.getStatus().getCode())
                                .isIn(Status.Code.DEADLINE_EXCEEDED, Status.Code.CANCELLED));
    }

    @Test
    void the_end_of_the_daemon_ends_a_poll_as_unavailable(EmbeddedDaemon daemon) {
        Future<ListResponse> poll = client.synchronizationFutures().list(RawClient.listRequest(RawClient.all(), 1));
        var unused = client.list(RawClient.all(), 0);

        daemon.close();

        assertThatThrownBy(() -> poll.get(30, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        StatusRuntimeException.class,
                        failure -> assertThat(failure.getStatus().getCode()).isEqualTo(Status.Code.UNAVAILABLE));
    }

    @Test
    void sessions_come_oldest_first() {
        var first = client.create(RawClient.paused("zebra"));
        var second = client.create(RawClient.paused("ant"));

        ListResponse response = client.list(RawClient.all(), 0);

        assertThat(response.getSessionStatesList())
                .extracting(state -> state.getSession().getIdentifier())
                .containsExactly(first, second);
    }

    @Test
    void a_name_selects_every_session_that_bears_it_and_each_once() {
        String first = client.create(RawClient.paused("web"));
        String second = client.create(RawClient.paused("web"));

        ListResponse response = client.list(RawClient.select("web", first), 0);

        assertThat(response.getSessionStatesList())
                .extracting(State::getSession)
                .extracting(session -> session.getIdentifier())
                .containsExactly(first, second);
    }

    @Test
    void labels_select() {
        var dev = client.create(
                RawClient.paused("web").toBuilder().putLabels("env", "dev").build());
        var unused = client.create(
                RawClient.paused("web").toBuilder().putLabels("env", "live").build());

        ListResponse response = client.list(
                Selection.newBuilder().setLabelSelector("env in (dev,test)").build(), 0);

        assertThat(response.getSessionStatesList())
                .extracting(state -> state.getSession().getIdentifier())
                .containsExactly(dev);
    }

    @Test
    void a_selector_that_cannot_be_read_fails() {
        Selection selection = Selection.newBuilder().setLabelSelector("==").build();

        assertThatThrownBy(() -> client.list(selection, 0))
                .hasMessage("UNKNOWN: unable to locate requested sessions: unable to parse label selector: found '==',"
                        + " expected: !, identifier, or 'end of string'");
    }

    @Test
    void a_selection_of_nothing_is_refused() {
        assertThatThrownBy(() -> client.list(Selection.getDefaultInstance(), 0))
                .hasMessage("UNKNOWN: invalid list request: invalid selection specification: no selection mechanisms"
                        + " present");
    }
}
