package io.github.mutagenjava.client.forwarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mutagenjava.client.DaemonVersion;
import io.github.mutagenjava.client.session.EndpointUrl;
import io.github.mutagenjava.client.session.Health.Verdict;
import io.github.mutagenjava.client.session.SessionId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForwardingStateTest {
    @ParameterizedTest
    @CsvSource({
        "true, DISCONNECTED, '', false, PAUSED, resume",
        "false, FORWARDING, '', true, WORKING, open connections: 18446744073709551615",
        "false, CONNECTING_DESTINATION, '', false, DISCONNECTED, Connecting to destination",
        "false, CONNECTING_DESTINATION, EOF, false, NEEDS_ATTENTION, resume the session to log in",
        "false, CONNECTING_SOURCE, EOF, true, DISCONNECTED, Forwarding failed: EOF",
        "false, UNKNOWN, '', true, NEEDS_ATTENTION, update",
    })
    void a_state_has_a_verdict_and_a_reason(
            boolean paused, ForwardingStatus status, String error, boolean connected, Verdict verdict, String reason) {
        ForwardingState state = state(paused, status, error, connected);

        assertThat(state.health()).satisfies(health -> {
            assertThat(health.verdict()).isEqualTo(verdict);
            assertThat(health.reason()).contains(reason);
        });
    }

    @Test
    void the_text_of_a_state_is_one_line() {
        assertThat(state(false, ForwardingStatus.CONNECTING_SOURCE, "EOF", false))
                .hasToString("web (fwrd_1): tcp:localhost:8080 -> deploy@staging:tcp:localhost:80, connecting-source,"
                        + " last error: EOF");
    }

    @Test
    void the_text_of_a_configuration_shows_what_is_set() {
        ForwardingConfiguration configuration = ForwardingConfiguration.builder()
                .socketOverwriteMode(SocketOverwriteMode.OVERWRITE)
                .socketOwner("me")
                .socketPermissionMode(0660)
                .build();

        assertThat(configuration)
                .hasToString("{socketOverwriteMode=overwrite, socketOwner=me, socketPermissionMode=0660}");
    }

    private static ForwardingState state(boolean paused, ForwardingStatus status, String error, boolean connected) {
        ForwardingSession session = new ForwardingSession(
                new SessionId("fwrd_1"),
                1,
                Instant.EPOCH,
                new DaemonVersion(0, 18, 1, ""),
                EndpointUrl.parseForwarding("tcp:localhost:8080"),
                EndpointUrl.parseForwarding("deploy@staging:tcp:localhost:80"),
                ForwardingConfiguration.unset(),
                ForwardingConfiguration.unset(),
                ForwardingConfiguration.unset(),
                Map.of(),
                Optional.of("web"),
                paused);
        return new ForwardingState(
                session,
                status,
                Optional.of(error),
                -1,
                0,
                0,
                0,
                new ForwardingEndpointState(true),
                new ForwardingEndpointState(connected));
    }
}
