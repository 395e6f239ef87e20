package io.github.mutagenjava.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mutagenjava.client.session.Health;
import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.session.SessionId;
import io.github.mutagenjava.embedded.Operation;
import io.github.mutagenjava.embedded.ScriptedState;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** Waiting until everything is where it belongs, or until it is clear that waiting does not help. */
class AwaitSynchronizedTest extends OnEmbeddedDaemon {
    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void files_have_arrived_afterwards() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("alpha")).resolve("a.txt"), "a");
        SessionId id = synchronization().create(specification().build());

        synchronization().awaitSynchronized(Selection.of(id), LONG);

        assertThat(folder.resolve("beta/a.txt")).hasContent("a");
    }

    @Test
    void a_paused_session_is_named() {
        SessionId id = synchronization().create(paused("web"));

        assertThatThrownBy(() -> synchronization().awaitSynchronized(Selection.of("web"), LONG))
                .asInstanceOf(InstanceOfAssertFactories.type(NotSynchronizedException.class))
                .satisfies(reason -> {
                    assertThat(reason.session()).isEqualTo(id);
                    assertThat(reason.health().verdict()).isEqualTo(Health.Verdict.PAUSED);
                });
    }

    @Test
    void a_halted_session_is_named() {
        SessionId id = synchronization().create(specification().build());
        script().report(id.value(), ScriptedState.of("halted-on-root-deletion"));

        assertThatThrownBy(() -> synchronization().awaitSynchronized(Selection.of(id), LONG))
                .asInstanceOf(InstanceOfAssertFactories.type(NotSynchronizedException.class))
                .extracting(reason -> reason.health().verdict())
                .isEqualTo(Health.Verdict.HALTED);
    }

    @Test
    void a_conflict_is_named() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("alpha")).resolve("a.txt"), "one");
        Files.writeString(Files.createDirectories(folder.resolve("beta")).resolve("a.txt"), "other");
        SessionId id = synchronization().create(specification().build());

        assertThatThrownBy(() -> synchronization().awaitSynchronized(Selection.of(id), LONG))
                .asInstanceOf(InstanceOfAssertFactories.type(NotSynchronizedException.class))
                .extracting(reason -> reason.health().verdict())
                .isEqualTo(Health.Verdict.CONFLICTED);
    }

    @Test
    void running_out_of_time_is_said() {
        SessionId id = synchronization().create(specification().build());
        script().delay(Operation.FLUSH, Duration.ofMinutes(5));

        assertThatThrownBy(() -> synchronization().awaitSynchronized(Selection.of(id), Duration.ofMillis(200)))
                .isInstanceOf(OperationTimeoutException.class)
                .hasMessageContaining("not synchronized within PT0.2S: sessions " + id);
    }

    @Test
    void a_session_that_never_connects_is_named_when_time_is_over() {
        SessionId id = synchronization().create(specification().build());
        script().report(id.value(), ScriptedState.of("connecting-beta"));

        assertThatThrownBy(() -> synchronization().awaitSynchronized(Selection.of(id), Duration.ofMillis(200)))
                .isInstanceOf(OperationTimeoutException.class)
                .hasMessageContaining("session " + id + ": ");
    }

    @Test
    void an_unknown_session_fails_with_the_daemons_text() {
        assertThatThrownBy(() -> synchronization().awaitSynchronized(Selection.of("nobody"), LONG))
                .isInstanceOf(OperationFailedException.class)
                .hasMessageEndingWith("specification \"nobody\" did not match any sessions");
    }

    @Test
    void a_session_that_is_terminated_meanwhile_fails_with_the_daemons_text() {
        SessionId id = synchronization().create(specification().build());
        script().report(id.value(), ScriptedState.of("connecting-beta"));
        var wait = client().async().synchronization().awaitSynchronized(Selection.of(id), LONG);
        synchronization().terminate(Selection.of(id));

        assertThatThrownBy(() -> result(wait))
                .isInstanceOf(OperationFailedException.class)
                .hasMessageEndingWith("did not match any sessions");
    }

    @Test
    void nothing_selected_is_synchronized() {
        synchronization().awaitSynchronized(Selection.labels("nobody"), LONG);
    }
}
