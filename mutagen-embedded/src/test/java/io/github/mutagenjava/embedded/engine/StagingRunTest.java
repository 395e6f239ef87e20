package io.github.mutagenjava.embedded.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** So many files that two threads share the work. */
class StagingRunTest {
    private static final int FILES = 8 * SharedWork.PIECES_WORTH_A_THREAD;

    @TempDir
    Path scratch;

    private Path source;
    private final List<StagingRequest> requests = new ArrayList<>();
    private final List<Optional<StagingProgress>> progress = new ArrayList<>();

    @BeforeEach
    void writeFiles() throws Exception {
        source = Files.createDirectory(scratch.resolve("source"));
        for (int i = 0; i < FILES; i++) {
            byte[] content = new byte[i % 10];
            Arrays.fill(content, (byte) i);
            Files.write(source.resolve("f" + i), content);
            requests.add(new StagingRequest(
                    "f" + i, Digest.of(HashingAlgorithm.SHA_1.newHasher().digest(content))));
        }
    }

    private StagingStore store(FaultHook hook) throws EngineException {
        StagingStore store = new StagingStore(scratch.resolve("staging"), Long.MAX_VALUE, HashingAlgorithm.SHA_1, hook);
        store.open();
        return store;
    }

    private void stage(StagingStore store, Cancellation cancellation) throws CancelledException {
        new StagingRun(source, store, cancellation, progress::add).stage(requests);
    }

    @Test
    void every_file_arrives_whole() throws Exception {
        StagingStore store = store(FaultHook.NONE);

        stage(store, () -> false);

        for (StagingRequest request : requests) {
            assertThat(store.find(request.path(), request.digest()).location())
                    .hasSameBinaryContentAs(source.resolve(request.path()));
        }
    }

    @Test
    void progress_only_grows_and_goes_away_at_the_end() throws Exception {
        stage(store(FaultHook.NONE), () -> false);

        List<StagingProgress> shown =
                progress.stream().flatMap(Optional::stream).toList();
        assertThat(shown).extracting(StagingProgress::receivedFiles).isSorted();
        assertThat(shown).extracting(StagingProgress::totalReceivedSizeBytes).isSorted();
        assertThat(shown).extracting(StagingProgress::expectedFiles).containsOnly((long) FILES);
        assertThat(shown.get(shown.size() - 1).totalReceivedSizeBytes()).isEqualTo(sizeOfSource());
        assertThat(progress.get(progress.size() - 1)).isEmpty();
    }

    private long sizeOfSource() throws Exception {
        long size = 0;
        for (StagingRequest request : requests) {
            size += Files.size(source.resolve(request.path()));
        }
        return size;
    }

    @Test
    void a_file_that_is_gone_is_left_out_and_the_others_arrive() throws Exception {
        Files.delete(source.resolve("f5"));
        StagingStore store = store(FaultHook.NONE);

        stage(store, () -> false);

        assertThat(requests)
                .filteredOn(request -> Files.notExists(
                        store.find(request.path(), request.digest()).location()))
                .extracting(StagingRequest::path)
                .containsExactly("f5");
    }

    @Test
    void both_threads_stop_when_asked_to() throws Exception {
        AtomicInteger written = new AtomicInteger();
        AtomicBoolean cancelled = new AtomicBoolean();
        StagingStore store = store(step -> {
            written.incrementAndGet();
            cancelled.set(true);
        });

        assertThatThrownBy(() -> stage(store, cancelled::get)).isInstanceOf(CancelledException.class);

        assertThat(written).hasValueBetween(1, 2);
    }

    @Test
    void what_ends_the_callers_thread_ends_the_run() throws Exception {
        assertBrokenOff(true);
    }

    @Test
    void what_ends_the_helping_thread_ends_the_run() throws Exception {
        assertBrokenOff(false);
    }

    /** One thread breaks off at its first file, for which the other waits in its own first. */
    private void assertBrokenOff(boolean inCaller) throws Exception {
        Thread caller = Thread.currentThread();
        CountDownLatch broken = new CountDownLatch(1);
        StagingStore store = store(step -> {
            if (Thread.currentThread().equals(caller) == inCaller) {
                broken.countDown();
                throw new SimulatedKill();
            }
            Latches.await(broken);
        });

        assertThatThrownBy(() -> stage(store, () -> false)).isInstanceOf(SimulatedKill.class);
    }
}
