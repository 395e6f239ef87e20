package io.github.mutagenjava.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.embedded.Operation;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Which daemons are accepted, and when they are asked. */
class DaemonVersionTest extends OnEmbeddedDaemon {
    private MutagenClient another() {
        return MutagenClient.builder().socket(daemon().socket()).connect();
    }

    @Test
    void an_old_daemon_is_refused_with_the_cure() {
        script().version("0.14.9");

        assertThatThrownBy(this::another)
                .isInstanceOf(UnsupportedDaemonException.class)
                .hasMessage("the daemon at " + daemon().socket() + " is Mutagen 0.14.9, expected 0.15.0 or newer;"
                        + " update Mutagen and restart its daemon");
    }

    @Test
    void a_lazy_client_refuses_it_at_the_first_call() {
        script().version("0.14.9");

        try (MutagenClient lazy =
                MutagenClient.builder().socket(daemon().socket()).connectLazily()) {
            assertThatThrownBy(() -> lazy.synchronization().list(Selection.all()))
                    .isInstanceOf(UnsupportedDaemonException.class);
        }
    }

    @Test
    void who_waits_for_the_same_answer_has_a_failure_of_ones_own() {
        script().version("0.14.9").delay(Operation.VERSION, Duration.ofMillis(200));
        try (MutagenClient lazy =
                MutagenClient.builder().socket(daemon().socket()).connectLazily()) {
            CompletableFuture<DaemonVersion> first = lazy.async().daemon().version();
            CompletableFuture<DaemonVersion> second = lazy.async().daemon().version();

            Throwable failure = catchThrowable(() -> result(first));

            assertThatThrownBy(() -> result(second))
                    .isNotSameAs(failure)
                    .isInstanceOf(UnsupportedDaemonException.class)
                    .hasMessage(failure.getMessage());
        }
    }

    @Test
    void the_daemon_is_asked_again_after_a_reconnect() {
        restart();
        script().version("0.14.9");

        assertThatThrownBy(() -> synchronization().list(Selection.all()))
                .isInstanceOf(UnsupportedDaemonException.class);
    }

    @Test
    void the_oldest_supported_daemon_is_accepted() {
        script().version("0.15.0");

        try (MutagenClient client = another()) {
            assertThat(client.daemon().version()).isEqualTo(new DaemonVersion(0, 15, 0, ""));
        }
    }

    @Test
    void a_newer_daemon_is_accepted() {
        script().version("1.2.3-dev");

        try (MutagenClient client = another()) {
            assertThat(client.daemon().version()).hasToString("1.2.3-dev");
        }
    }

    @Test
    void versions_are_ordered_by_number_and_a_tag_comes_before_its_release() {
        List<DaemonVersion> ordered = List.of(
                new DaemonVersion(0, 9, 0, ""),
                new DaemonVersion(0, 18, 1, ""),
                new DaemonVersion(0, 19, 0, "dev"),
                new DaemonVersion(0, 19, 0, ""));

        assertThat(ordered).isSorted();
    }

    @Test
    void a_daemon_that_was_told_to_end_is_gone() {
        client().daemon().terminate();

        // It answers before it ends, so for a moment it can still be asked.
        await().untilAsserted(() -> assertThatThrownBy(() -> synchronization().list(Selection.all()))
                .isInstanceOf(DaemonUnavailableException.class)
                .hasMessageContaining("start it with `mutagen daemon start`"));
    }
}
