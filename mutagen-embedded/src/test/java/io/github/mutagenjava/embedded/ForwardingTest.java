package io.github.mutagenjava.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mutagenjava.embedded.junit.EmbeddedDaemonExtension;
import io.github.mutagenjava.proto.forwarding.Configuration;
import io.github.mutagenjava.proto.forwarding.CreateRequest;
import io.github.mutagenjava.proto.forwarding.CreationSpecification;
import io.github.mutagenjava.proto.forwarding.ListRequest;
import io.github.mutagenjava.proto.forwarding.ListResponse;
import io.github.mutagenjava.proto.forwarding.PauseRequest;
import io.github.mutagenjava.proto.forwarding.PauseResponse;
import io.github.mutagenjava.proto.forwarding.TerminateRequest;
import io.github.mutagenjava.proto.url.Kind;
import io.github.mutagenjava.proto.url.URL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EmbeddedDaemonExtension.class)
final class ForwardingTest {
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
    void there_are_no_forwarding_sessions() {
        ListResponse response = client.forwarding()
                .list(ListRequest.newBuilder().setSelection(RawClient.all()).build());

        assertThat(response)
                .isEqualTo(ListResponse.newBuilder().setStateIndex(1).build());
    }

    @Test
    void creating_one_is_refused_in_words_that_name_mutagen() {
        CreateRequest request = create("tcp:localhost:8080");

        assertThatThrownBy(() -> client.forwarding().create(request))
                .hasMessage("UNKNOWN: the embedded daemon does not forward network traffic; create forwarding sessions"
                        + " with a Mutagen daemon (mutagen daemon start)");
    }

    @Test
    void an_invalid_one_is_refused_as_mutagen_refuses_it() {
        CreateRequest request = create("udp:localhost:8080");

        assertThatThrownBy(() -> client.forwarding().create(request))
                .hasMessage("UNKNOWN: invalid create request: invalid creation specification: invalid source URL:"
                        + " invalid forwarding endpoint URL: invalid protocol: udp");
    }

    @Test
    void pausing_all_of_nothing_succeeds() {
        PauseResponse response = client.forwarding()
                .pause(PauseRequest.newBuilder()
                        .setPrompter(RawClient.NOBODY)
                        .setSelection(RawClient.all())
                        .build());

        assertThat(response).isEqualTo(PauseResponse.getDefaultInstance());
    }

    @Test
    void terminating_an_unknown_one_fails() {
        TerminateRequest request = TerminateRequest.newBuilder()
                .setPrompter(RawClient.NOBODY)
                .setSelection(RawClient.select("nix"))
                .build();

        assertThatThrownBy(() -> client.forwarding().terminate(request))
                .hasMessage(
                        "UNKNOWN: unable to locate requested sessions: specification \"nix\" did not match any sessions");
    }

    private static CreateRequest create(String source) {
        return CreateRequest.newBuilder()
                .setPrompter(RawClient.NOBODY)
                .setSpecification(CreationSpecification.newBuilder()
                        .setSource(endpoint(source))
                        .setDestination(endpoint("tcp:localhost:80"))
                        .setConfiguration(Configuration.getDefaultInstance())
                        .setConfigurationSource(Configuration.getDefaultInstance())
                        .setConfigurationDestination(Configuration.getDefaultInstance()))
                .build();
    }

    private static URL endpoint(String text) {
        return URL.newBuilder().setKind(Kind.Forwarding).setPath(text).build();
    }
}
