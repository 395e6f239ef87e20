package io.github.mutagenjava.client.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mutagenjava.client.Monitor;
import io.github.mutagenjava.client.MonitorEvent;
import io.github.mutagenjava.client.OperationFailedException;
import io.github.mutagenjava.client.forwarding.ForwardingService;
import io.github.mutagenjava.client.forwarding.ForwardingSnapshot;
import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.proto.forwarding.CreateRequest;
import io.github.mutagenjava.proto.forwarding.CreationSpecification;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every daemon does with forwarding sessions, also one that has none. */
abstract class ForwardingContract extends ContractSetting {
    final ForwardingService forwarding() {
        return client().forwarding();
    }

    /** An operation on the sessions that are selected. */
    interface OnSessions {
        void of(ForwardingService forwarding, Selection selection);
    }

    static Stream<Named<OnSessions>> operations() {
        return Stream.of(
                Named.of("list", ForwardingService::list),
                Named.of("pause", ForwardingService::pause),
                Named.of("resume", ForwardingService::resume),
                Named.of("terminate", ForwardingService::terminate));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void an_unknown_session_is_refused(OnSessions operation) {
        assertThatThrownBy(() -> operation.of(forwarding(), Selection.of("nobody")))
                .isInstanceOf(OperationFailedException.class)
                .hasMessage("unable to locate requested sessions: specification \"nobody\" did not match any sessions");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void all_of_nothing_is_no_error(OnSessions operation) {
        operation.of(forwarding(), Selection.all());

        assertThat(forwarding().list(Selection.all()).states()).isEmpty();
    }

    @Test
    void synchronization_sessions_are_none_of_its_business() {
        synchronization().create(paused("web"));

        ForwardingSnapshot snapshot = forwarding().list(Selection.all());

        assertThat(snapshot.states()).isEmpty();
    }

    @Test
    void a_restart_is_reported_and_survived() throws Exception {
        try (Monitor<ForwardingSnapshot> monitor = forwarding().monitor(Selection.all())) {
            Iterator<MonitorEvent<ForwardingSnapshot>> events = monitor.iterator();
            assertThat(soon(events)).isInstanceOf(MonitorEvent.Snapshot.class);
            daemon().end();
            assertThat(soon(events)).isInstanceOf(MonitorEvent.Disconnected.class);
            daemon().restart();

            MonitorEvent<ForwardingSnapshot> after = soon(events);

            assertThat(after).isInstanceOf(MonitorEvent.Snapshot.class);
        }
    }

    private static <S> MonitorEvent<S> soon(Iterator<MonitorEvent<S>> events) throws Exception {
        return CompletableFuture.supplyAsync(events::next).get(LONG.toSeconds(), TimeUnit.SECONDS);
    }

    /** A change to a valid specification. */
    interface Change {
        void to(CreationSpecification.Builder specification);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("invalid source URL: nil URL", CreationSpecification.Builder::clearSource),
                fault(
                        "source URL is not a forwarding URL",
                        specification ->
                                specification.getSourceBuilder().setKindValue(0).setPath("/tmp")),
                fault(
                        "invalid destination URL: invalid forwarding endpoint URL: invalid protocol: udp",
                        specification -> specification.getDestinationBuilder().setPath("udp:localhost:1")),
                fault(
                        "invalid source-specific configuration: invalid socket owner specification",
                        specification ->
                                specification.getConfigurationSourceBuilder().setSocketOwner("id:")),
                fault(
                        "invalid name: name does not start with Unicode letter",
                        specification -> specification.setName("1")));
    }

    private static Arguments fault(String text, Change change) {
        return Arguments.of(text, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void a_bad_specification_is_refused(String reason, Change change) {
        CreationSpecification.Builder specification = CreationSpecification.newBuilder();
        specification.getSourceBuilder().setKindValue(1).setPath("tcp:localhost:0");
        specification.getDestinationBuilder().setKindValue(1).setPath("tcp:localhost:1");
        specification.getConfigurationBuilder();
        specification.getConfigurationSourceBuilder();
        specification.getConfigurationDestinationBuilder();
        change.to(specification);

        String text = refusal(CreateRequest.newBuilder()
                .setPrompter("anybody")
                .setSpecification(specification)
                .build());

        assertThat(text).isEqualTo("invalid create request: invalid creation specification: " + reason);
    }

    private String refusal(CreateRequest request) {
        try (RawDaemon raw = new RawDaemon(daemon().socket())) {
            return RawDaemon.refusal(() -> raw.forwarding().create(request));
        }
    }
}
