package io.github.mutagenjava.client.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.session.SessionId;
import io.github.mutagenjava.client.synchronization.CompressionAlgorithm;
import io.github.mutagenjava.client.synchronization.HashingAlgorithm;
import io.github.mutagenjava.client.synchronization.ProbeMode;
import io.github.mutagenjava.client.synchronization.ScanMode;
import io.github.mutagenjava.client.synchronization.StageMode;
import io.github.mutagenjava.client.synchronization.SynchronizationConfiguration;
import io.github.mutagenjava.client.synchronization.SynchronizationState;
import io.github.mutagenjava.client.synchronization.SynchronizationStatus;
import io.github.mutagenjava.client.synchronization.WatchMode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Operations that come in the middle of a cycle, and the ways in which a session can work. */
abstract class RunningContract extends FolderContract {
    /** Enough that a cycle takes a while. */
    private static final long LARGE_BYTES = 100 << 20;

    private SessionId busy() throws Exception {
        Path large = write("alpha/large", "");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(LARGE_BYTES);
        }
        return synchronization().create(specification().build());
    }

    private SessionId staging() throws Exception {
        SessionId id = busy();
        until(Selection.of(id), state -> state.status().compareTo(SynchronizationStatus.STAGING_BETA) >= 0);
        return id;
    }

    /** A file is there as a whole or not at all. */
    private boolean nothingIsHalfDone() throws IOException {
        Path large = folder.resolve("beta/large");
        return !Files.exists(large) || Files.size(large) == LARGE_BYTES;
    }

    private void assertArrived(SessionId id) throws Exception {
        synchronization().awaitSynchronized(Selection.of(id), LONG);
        assertThat(folder.resolve("beta/large")).hasSize(LARGE_BYTES);
    }

    @Test
    void a_session_that_is_staging_can_be_paused_and_goes_on_later() throws Exception {
        SessionId id = staging();

        synchronization().pause(Selection.of(id));

        assertThat(state(id).status()).isEqualTo(SynchronizationStatus.DISCONNECTED);
        assertThat(nothingIsHalfDone()).isTrue();
        synchronization().resume(Selection.of(id));
        assertArrived(id);
    }

    @Test
    void a_session_that_is_staging_can_be_reset() throws Exception {
        SessionId id = staging();

        synchronization().reset(Selection.of(id));

        assertArrived(id);
    }

    @Test
    void a_session_that_is_scanning_can_be_terminated() throws Exception {
        SessionId id = busy();
        until(Selection.of(id), state -> state.status().compareTo(SynchronizationStatus.SCANNING) >= 0);

        synchronization().terminate(Selection.of(id));

        assertThat(synchronization().list(Selection.all()).states()).isEmpty();
        assertThat(nothingIsHalfDone()).isTrue();
    }

    @Test
    void a_daemon_that_ends_in_the_middle_of_a_cycle_goes_on_with_it_after_its_restart() throws Exception {
        SessionId id = staging();

        daemon().restart();

        assertThat(nothingIsHalfDone()).isTrue();
        assertArrived(id);
    }

    @Test
    void a_flush_that_a_pause_overtakes_fails() throws Exception {
        SessionId id = staging();
        CompletableFuture<Void> flush = client().async().synchronization().flush(Selection.of(id));

        synchronization().pause(Selection.of(id));

        try {
            flush.get(LONG.toSeconds(), TimeUnit.SECONDS);
        } catch (java.util.concurrent.ExecutionException e) {
            assertThat(e).hasMessageContaining("unable to flush session: ");
        }
        assertThatThrownBy(() -> synchronization().flush(Selection.of(id)))
                .hasMessage("unable to flush session: session is paused");
    }

    @Test
    void many_flushes_at_a_time_are_all_answered() throws Exception {
        write("alpha/f", "x");
        SessionId id = unwatched(configuration -> {});

        List<CompletableFuture<Void>> flushes = Stream.generate(
                        () -> client().async().synchronization().flush(Selection.of(id)))
                .limit(8)
                .toList();

        CompletableFuture.allOf(flushes.toArray(CompletableFuture[]::new)).get(LONG.toSeconds(), TimeUnit.SECONDS);
        assertThat(folder.resolve("beta/f")).hasContent("x");
    }

    static Stream<Consumer<SynchronizationConfiguration.Builder>> waysOfWorking() {
        return Stream.of(
                changes -> changes.probeMode(ProbeMode.PROBE),
                changes -> changes.probeMode(ProbeMode.ASSUME),
                changes -> changes.scanMode(ScanMode.FULL),
                changes -> changes.scanMode(ScanMode.ACCELERATED),
                changes -> changes.stageMode(StageMode.MUTAGEN),
                changes -> changes.stageMode(StageMode.NEIGHBORING),
                changes -> changes.stageMode(StageMode.INTERNAL),
                changes -> changes.watchMode(WatchMode.PORTABLE),
                changes -> changes.watchMode(WatchMode.FORCE_POLL).watchPollingInterval(Duration.ofSeconds(1)),
                changes -> changes.hashingAlgorithm(HashingAlgorithm.SHA1),
                changes -> changes.hashingAlgorithm(HashingAlgorithm.SHA256),
                changes -> changes.compressionAlgorithm(CompressionAlgorithm.NONE),
                changes -> changes.compressionAlgorithm(CompressionAlgorithm.DEFLATE));
    }

    @ParameterizedTest
    @MethodSource("waysOfWorking")
    void changes_of_both_sides_arrive_and_nothing_else_is_left(Consumer<SynchronizationConfiguration.Builder> way)
            throws Exception {
        write("alpha/d/f", "x");
        directory("beta");
        SessionId id =
                synchronization().create(specification().configuration(way).build());
        synchronization().awaitSynchronized(Selection.of(id), LONG);
        write("alpha/d/g", "of alpha");
        write("beta/h", "of beta");

        SynchronizationState state = until(
                Selection.of(id),
                current -> current.status() == SynchronizationStatus.WATCHING
                        && current.alphaState().files() == 3
                        && current.betaState().files() == 3
                        && Files.exists(folder.resolve("alpha/h"))
                        && Files.exists(folder.resolve("beta/d/g")));

        assertThat(state.lastError()).isEmpty();
        assertThat(tree("alpha")).isEqualTo(tree("beta")).containsOnlyKeys("d", "d/f", "d/g", "h");
        try (Stream<Path> roots = Files.list(folder)) {
            assertThat(roots.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder("alpha", "beta");
        }
    }

    @Test
    void nothing_happens_without_a_watch_until_somebody_asks() throws Exception {
        write("alpha/f", "x");

        SessionId id = unwatched(configuration -> {});

        assertThat(state(id).successfulCycles()).isZero();
        assertThat(folder.resolve("beta")).doesNotExist();
    }
}
