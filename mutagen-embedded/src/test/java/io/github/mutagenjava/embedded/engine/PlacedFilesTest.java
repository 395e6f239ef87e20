package io.github.mutagenjava.embedded.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that the engine has put there is known without reading it, but never mistaken for what came after it. */
class PlacedFilesTest {
    private static final Instant LONG_AGO = Instant.parse("2020-02-02T02:02:02.123456789Z");

    @TempDir
    Path scratch;

    /** Gives staged files a time as soon as they are written. */
    private static final class StagedAt implements FaultHook {
        private final Instant time;
        private Path written = Path.of("");

        StagedAt(Instant time) {
            this.time = time;
        }

        @Override
        public void writing(Path file) {
            written = file;
        }

        @Override
        public void reached(String step) {
            if (step.equals("after writing a staged file")) {
                try {
                    Files.setLastModifiedTime(written, FileTime.from(time));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    /** What a user does to the placed file before the next scan. */
    @FunctionalInterface
    private interface Edit {
        void apply(Path file) throws IOException;
    }

    /** Places {@code f} with the content "new", has a user edit it, and scans; returns whether it still counts as placed. */
    private boolean countsAsPlaced(Instant stagedAt, Map<String, String> before, Edit edit) throws Exception {
        Path root = Files.createDirectory(scratch.resolve("root"));
        Path source = Files.createDirectory(scratch.resolve("source"));
        Files.writeString(source.resolve("f"), "new");
        for (Map.Entry<String, String> file : before.entrySet()) {
            Files.writeString(root.resolve(file.getKey()), file.getValue());
        }
        EngineSettings settings = Settings.of(EngineSettings.defaults("s", scratch.resolve("data"), source, root))
                .watch(WatchMode.NO_WATCH)
                .build();
        try (LocalEndpoint endpoint =
                new LocalEndpoint(settings, false, () -> {}, () -> false, new StagedAt(stagedAt))) {
            Snapshot seen = endpoint.scan(true);
            Digest digest =
                    Digest.of(HashingAlgorithm.SHA_1.newHasher().digest(Files.readAllBytes(source.resolve("f"))));
            endpoint.stage(List.of(new StagingRequest("f", digest)), source, progress -> {});
            Entry wanted = Entry.file(digest, false);
            Entry old = Entry.contentsOf(seen.content()).get("f");
            assertThat(endpoint.transition(List.of(new Change("f", old, wanted)), seen)
                            .problems())
                    .isEmpty();
            edit.apply(root.resolve("f"));
            return wanted.equals(Entry.contentsOf(endpoint.scan(true).content()).get("f"));
        }
    }

    private static void overwriteUnseen(Path file) throws IOException {
        FileTime modified = Files.getLastModifiedTime(file);
        Files.writeString(file, "NEW");
        Files.setLastModifiedTime(file, modified);
    }

    @Test
    void a_new_file_is_not_read_again() throws Exception {
        assertThat(countsAsPlaced(LONG_AGO, Map.of(), PlacedFilesTest::overwriteUnseen))
                .isTrue();
    }

    @Test
    void a_file_that_replaced_another_is_not_read_again() throws Exception {
        assertThat(countsAsPlaced(LONG_AGO, Map.of("f", "old"), PlacedFilesTest::overwriteUnseen))
                .isTrue();
    }

    @Test
    void a_file_placed_right_after_it_was_written_is_read_again_although_it_looks_unchanged() throws Exception {
        Instant later = Instant.now().plus(Duration.ofHours(1));

        assertThat(countsAsPlaced(later, Map.of(), PlacedFilesTest::overwriteUnseen))
                .isFalse();
    }

    @Test
    void a_file_changed_since_it_was_placed_is_read_again() throws Exception {
        assertThat(countsAsPlaced(LONG_AGO, Map.of(), file -> Files.writeString(file, "NEW")))
                .isFalse();
    }

    @Test
    void another_file_of_the_same_size_and_time_is_read() throws Exception {
        assertThat(countsAsPlaced(LONG_AGO, Map.of(), file -> {
                    Path other = Files.writeString(file.resolveSibling("other"), "NEW");
                    Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));
                    Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
                }))
                .isFalse();
    }
}
