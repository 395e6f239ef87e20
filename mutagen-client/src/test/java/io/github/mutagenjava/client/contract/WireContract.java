package io.github.mutagenjava.client.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.common.util.concurrent.ListenableFuture;
import io.github.mutagenjava.client.session.SessionId;
import io.github.mutagenjava.proto.selection.Selection;
import io.github.mutagenjava.proto.synchronization.CreateRequest;
import io.github.mutagenjava.proto.synchronization.CreationSpecification;
import io.github.mutagenjava.proto.synchronization.FlushRequest;
import io.github.mutagenjava.proto.synchronization.ListRequest;
import io.github.mutagenjava.proto.synchronization.ListResponse;
import io.github.mutagenjava.proto.synchronization.PauseRequest;
import io.github.mutagenjava.proto.synchronization.ResetRequest;
import io.github.mutagenjava.proto.synchronization.ResumeRequest;
import io.github.mutagenjava.proto.synchronization.TerminateRequest;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every daemon answers on the wire, also to what our client never sends. */
abstract class WireContract extends RawContract {
    private static final Selection ALL = Selection.newBuilder().setAll(true).build();
    private static final Selection NOBODY =
            Selection.newBuilder().addSpecifications("nobody").build();

    /** Sends a request of an operation, with a selection or without. */
    private void send(String operation, Optional<Selection> selection, String prompter) {
        var stub = raw().synchronization();
        switch (operation) {
            case "list" -> {
                ListRequest.Builder request = ListRequest.newBuilder();
                selection.ifPresent(request::setSelection);
                stub.list(request.build());
            }
            case "flush" -> {
                FlushRequest.Builder request = FlushRequest.newBuilder().setPrompter(prompter);
                selection.ifPresent(request::setSelection);
                stub.flush(request.build());
            }
            case "pause" -> {
                PauseRequest.Builder request = PauseRequest.newBuilder().setPrompter(prompter);
                selection.ifPresent(request::setSelection);
                stub.pause(request.build());
            }
            case "resume" -> {
                ResumeRequest.Builder request = ResumeRequest.newBuilder().setPrompter(prompter);
                selection.ifPresent(request::setSelection);
                stub.resume(request.build());
            }
            case "reset" -> {
                ResetRequest.Builder request = ResetRequest.newBuilder().setPrompter(prompter);
                selection.ifPresent(request::setSelection);
                stub.reset(request.build());
            }
            default -> {
                TerminateRequest.Builder request = TerminateRequest.newBuilder().setPrompter(prompter);
                selection.ifPresent(request::setSelection);
                stub.terminate(request.build());
            }
        }
    }

    static Stream<String> operations() {
        return Stream.of("list", "flush", "pause", "resume", "reset", "terminate");
    }

    static Stream<Arguments> badSelections() {
        return operations()
                .flatMap(operation -> Stream.of(
                        arguments(operation, Optional.empty(), "nil selection"),
                        arguments(
                                operation,
                                Optional.of(Selection.getDefaultInstance()),
                                "no selection mechanisms present"),
                        arguments(
                                operation,
                                Optional.of(
                                        ALL.toBuilder().addSpecifications("web").build()),
                                "multiple selection mechanisms present"),
                        arguments(
                                operation,
                                Optional.of(Selection.newBuilder()
                                        .addSpecifications("")
                                        .build()),
                                "empty specification")));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("badSelections")
    void a_bad_selection_is_refused(String operation, Optional<Selection> selection, String reason) {
        String text = RawDaemon.refusal(() -> send(operation, selection, "anybody"));

        assertThat(text).isEqualTo("invalid " + operation + " request: invalid selection specification: " + reason);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void an_unknown_session_is_refused(String operation) {
        String text = RawDaemon.refusal(() -> send(operation, Optional.of(NOBODY), "anybody"));

        assertThat(text)
                .isEqualTo("unable to locate requested sessions: specification \"nobody\" did not match any sessions");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void a_bad_selector_is_refused(String operation) {
        Selection bad = Selection.newBuilder().setLabelSelector("==").build();

        String text = RawDaemon.refusal(() -> send(operation, Optional.of(bad), "anybody"));

        assertThat(text).startsWith("unable to locate requested sessions: unable to parse label selector: ");
    }

    static Stream<String> promptingOperations() {
        return operations().filter(operation -> !operation.equals("list"));
    }

    @ParameterizedTest
    @MethodSource("promptingOperations")
    void an_operation_without_a_prompter_is_refused(String operation) {
        String text = RawDaemon.refusal(() -> send(operation, Optional.of(ALL), ""));

        assertThat(text).isEqualTo("invalid " + operation + " request: no prompter specified");
    }

    @Test
    void a_creation_without_a_url_is_refused() {
        CreateRequest request = CreateRequest.newBuilder()
                .setPrompter("anybody")
                .setSpecification(CreationSpecification.getDefaultInstance())
                .build();

        String text = RawDaemon.refusal(() -> raw().synchronization().create(request));

        assertThat(text)
                .isEqualTo("invalid create request: invalid creation specification: invalid alpha URL: nil URL");
    }

    @ParameterizedTest
    @MethodSource("promptingOperations")
    void any_text_will_do_as_a_prompter_for_local_endpoints(String operation) {
        send(operation, Optional.of(ALL), "anybody");

        assertThat(synchronization()
                        .list(io.github.mutagenjava.client.session.Selection.all())
                        .states())
                .isEmpty();
    }

    private static ListRequest poll(Selection selection, long previous) {
        return ListRequest.newBuilder()
                .setSelection(selection)
                .setPreviousStateIndex(previous)
                .build();
    }

    private long index() {
        return raw().synchronization().list(poll(ALL, 0)).getStateIndex();
    }

    @Test
    void an_index_is_never_zero() {
        assertThat(index()).isPositive();
    }

    @Test
    void another_index_is_answered_at_once_even_a_future_one() {
        long index = index();

        ListResponse answer = raw().synchronization().list(poll(ALL, index + 1_000_000));

        assertThat(answer.getStateIndex()).isEqualTo(index);
    }

    @Test
    void the_present_index_waits_for_a_change_of_any_session() throws Exception {
        SessionId web = synchronization().create(paused("web"));
        long index = index();
        ListenableFuture<ListResponse> waiting = raw().futures()
                .list(poll(Selection.newBuilder().addSpecifications(web.value()).build(), index));
        synchronization().create(paused("other"));

        ListResponse answer = waiting.get(60, TimeUnit.SECONDS);

        assertThat(answer.getStateIndex()).isNotEqualTo(index);
        assertThat(answer.getSessionStatesList())
                .singleElement()
                .satisfies(state -> assertThat(state.getSession().getName()).isEqualTo("web"));
    }

    @Test
    void a_poll_looks_for_its_sessions_only_after_the_wait() throws Exception {
        ListenableFuture<ListResponse> waiting = raw().futures().list(poll(NOBODY, index()));
        synchronization().create(paused("nobody"));

        ListResponse answer = waiting.get(60, TimeUnit.SECONDS);

        assertThat(answer.getSessionStatesCount()).isEqualTo(1);
    }
}
