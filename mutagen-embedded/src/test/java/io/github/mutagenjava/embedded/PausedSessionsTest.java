package io.github.mutagenjava.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mutagenjava.proto.synchronization.State;
import io.grpc.StatusRuntimeException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PausedSessionsTest {
    @TempDir
    Path directory;

    private EmbeddedDaemon daemon;
    private RawClient client;

    @BeforeEach
    void start() {
        daemon = EmbeddedDaemon.start(directory);
        client = new RawClient(daemon.socket());
    }

    @AfterEach
    void stop() {
        client.close();
        daemon.close();
    }

    @Test
    void a_paused_session_is_listed_as_it_was_created() {
        String session = client.create(RawClient.paused("web"));

        State state = client.state(session);

        assertThat(state.getSession().getIdentifier()).isEqualTo(session).matches("sync_[0-9a-zA-Z]{43}");
        assertThat(state.getSession().getName()).isEqualTo("web");
        assertThat(state.getSession().getPaused()).isTrue();
        assertThat(state.getStatusValue()).isZero();
        assertThat(state.hasAlphaState()).isTrue();
        assertThat(state.hasBetaState()).isTrue();
    }

    @Test
    void a_terminated_session_is_gone() {
        String session = client.create(RawClient.paused("web"));

        client.terminate(session);

        assertThat(client.list(RawClient.all(), 0).getSessionStatesList()).isEmpty();
    }

    @Test
    void pausing_an_unknown_session_fails() {
        assertThatThrownBy(() -> client.pause("web"))
                .isInstanceOf(StatusRuntimeException.class)
                .hasMessage(
                        "UNKNOWN: unable to locate requested sessions: specification \"web\" did not match any sessions");
    }
}
