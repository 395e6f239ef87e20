package io.github.mutagenjava.embedded.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.mutagenjava.embedded.engine.EngineState;
import io.github.mutagenjava.embedded.engine.SynchronizationStatus;
import io.github.mutagenjava.proto.url.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whether an endpoint that cannot be reached is tried again. */
class RemoteRunTest {
    private static final URL FOLDER = URL.newBuilder().setPath("/folder").build();

    private final List<EngineState> reported = new CopyOnWriteArrayList<>();
    private final AtomicInteger alphaAttempts = new AtomicInteger();
    private final AtomicInteger betaAttempts = new AtomicInteger();
    private final LocalOnes localOnes = new LocalOnes();
    private final List<RemoteRun> runs = new ArrayList<>();

    /** Counts what is asked of the run between the endpoints. */
    private static final class LocalOnes implements SessionRun {
        private final AtomicInteger starts = new AtomicInteger();
        private final AtomicInteger stops = new AtomicInteger();

        @Override
        public void connect(Caller caller) {}

        @Override
        public void start() {
            starts.incrementAndGet();
        }

        @Override
        public CompletableFuture<Void> flush() {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void requestFlush() {}

        @Override
        public void stop() {
            stops.incrementAndGet();
        }
    }

    /** A run whose beta is reached at this attempt. */
    private RemoteRun reachingBetaAt(int attempt, Duration interval) {
        RemoteRun run = new RemoteRun(
                caller -> {
                    alphaAttempts.incrementAndGet();
                    return FOLDER;
                },
                caller -> {
                    if (betaAttempts.incrementAndGet() < attempt) {
                        throw new OperationException("no route");
                    }
                    return FOLDER;
                },
                (alpha, beta) -> localOnes,
                reported::add,
                interval);
        runs.add(run);
        return run;
    }

    @AfterEach
    void stop() {
        runs.forEach(RemoteRun::stop);
    }

    private static void failToConnect(RemoteRun run) {
        assertThatThrownBy(() -> run.connect(Caller.DAEMON))
                .hasMessage("unable to connect to beta: unable to connect to endpoint: no route");
    }

    @Test
    void an_endpoint_that_cannot_be_reached_is_tried_again_until_it_can() {
        RemoteRun run = reachingBetaAt(5, Duration.ofMillis(1));
        failToConnect(run);

        run.start();

        await().atMost(Duration.ofSeconds(30)).until(() -> localOnes.starts.get() == 1);
        assertThat(betaAttempts).hasValue(5);
    }

    @Test
    void an_endpoint_that_was_reached_is_not_connected_again() {
        RemoteRun run = reachingBetaAt(3, Duration.ofMillis(1));
        failToConnect(run);

        run.start();

        await().atMost(Duration.ofSeconds(30)).until(() -> localOnes.starts.get() == 1);
        assertThat(alphaAttempts).hasValue(1);
        assertThat(reported)
                .extracting(EngineState::status)
                .startsWith(SynchronizationStatus.CONNECTING_ALPHA)
                .endsWith(SynchronizationStatus.CONNECTING_BETA);
    }

    @Test
    void while_it_waits_it_shows_that_beta_is_being_connected_and_no_error() {
        RemoteRun run = reachingBetaAt(Integer.MAX_VALUE, Duration.ofDays(1));
        failToConnect(run);

        run.start();

        EngineState shown = reported.get(reported.size() - 1);
        assertThat(shown.status()).isEqualTo(SynchronizationStatus.CONNECTING_BETA);
        assertThat(shown.lastError()).isEmpty();
        assertThat(shown.alpha().connected()).isTrue();
        assertThat(shown.beta().connected()).isFalse();
        assertThat(run.flush()).isCompletedExceptionally();
    }

    @Test
    void a_run_that_is_stopped_while_it_waits_tries_no_more() {
        RemoteRun run = reachingBetaAt(3, Duration.ofDays(1));
        failToConnect(run);
        run.start();

        run.stop();

        assertThat(betaAttempts).hasValue(2);
        assertThat(localOnes.starts).hasValue(0);
    }

    @Test
    void stopping_ends_what_was_begun_between_the_endpoints() throws Exception {
        RemoteRun run = reachingBetaAt(1, Duration.ofDays(1));
        run.connect(Caller.DAEMON);
        run.start();

        run.stop();

        assertThat(localOnes.stops).hasValue(1);
    }
}
