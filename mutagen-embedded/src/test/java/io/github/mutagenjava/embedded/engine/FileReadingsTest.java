package io.github.mutagenjava.embedded.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** So many files that two threads read them, and more than can be waiting at a time. */
class FileReadingsTest {
    private static final int FILES = 20 * FileReadings.FILES_WORTH_A_THREAD;

    @TempDir
    Path scratch;

    private FileScanner scanner(Cancellation cancellation) {
        return new FileScanner(
                HashingAlgorithm.SHA_1, PermissionsMode.PORTABLE, PosixFileAttributes.class, cancellation);
    }

    private List<FileReading> files() throws Exception {
        List<FileReading> files = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            Path file = Files.writeString(scratch.resolve("f" + i), "content " + i);
            files.add(new FileReading("f" + i, file, FileStamp.read(file, PosixFileAttributes.class)));
        }
        return files;
    }

    private static Digest digest(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return Digest.of(HashingAlgorithm.SHA_1.newHasher().digest(bytes));
    }

    private static void readAll(List<FileReading> files, FileScanner scanner) throws CancelledException {
        try (FileReadings readings = new FileReadings(scanner)) {
            for (FileReading file : files) {
                readings.add(file);
            }
            readings.finish();
        }
    }

    @Test
    void every_file_is_read() throws Exception {
        List<FileReading> files = files();

        readAll(files, scanner(() -> false));

        for (int i = 0; i < FILES; i++) {
            assertThat(files.get(i).found().orElseThrow().entry()).isEqualTo(Entry.file(digest("content " + i), false));
        }
    }

    @Test
    void a_file_that_is_gone_is_not_there() throws Exception {
        List<FileReading> files = files();
        Files.delete(scratch.resolve("f7"));

        readAll(files, scanner(() -> false));

        assertThat(files).filteredOn(file -> file.found().isEmpty()).containsExactly(files.get(7));
    }

    @Test
    void a_file_that_has_grown_since_it_was_listed_is_taken_as_it_is_now() throws Exception {
        List<FileReading> files = files();
        Files.writeString(scratch.resolve("f7"), "grown since it was listed");

        readAll(files, scanner(() -> false));

        FoundFile found = files.get(7).found().orElseThrow();
        assertThat(found.entry().digest()).isEqualTo(digest("grown since it was listed"));
        assertThat(found.totals().fileSizeBytes()).isEqualTo(25);
    }

    @Test
    void both_threads_stop_when_asked_to() throws Exception {
        List<FileReading> files = files();
        AtomicInteger looks = new AtomicInteger();
        FileScanner scanner = scanner(() -> looks.incrementAndGet() > FileReadings.FILES_WORTH_A_THREAD);

        assertThatThrownBy(() -> readAll(files, scanner)).isInstanceOf(CancelledException.class);

        assertThat(files).filteredOn(file -> file.found().isPresent()).hasSizeLessThan(FILES);
    }

    @Test
    void what_ends_the_other_thread_ends_the_scan() throws Exception {
        Thread caller = Thread.currentThread();
        CountDownLatch broken = new CountDownLatch(1);
        FileScanner scanner = scanner(() -> {
            if (!Thread.currentThread().equals(caller)) {
                broken.countDown();
                throw new SimulatedKill();
            }
            awaitBreak(broken);
            return false;
        });

        assertThatThrownBy(() -> readAll(files(), scanner)).isInstanceOf(SimulatedKill.class);
    }

    @Test
    void the_other_thread_has_ended_after_a_walk_that_was_broken_off() throws Exception {
        List<FileReading> files = files();
        FileReadings readings = new FileReadings(scanner(() -> false));
        for (FileReading file : files) {
            readings.add(file);
        }

        readings.close();

        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain(Thread.currentThread().getName() + "-reading");
    }

    private static void awaitBreak(CountDownLatch broken) {
        try {
            broken.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
