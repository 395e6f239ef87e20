package io.github.mutagenjava.embedded.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileReadingTest {
    @TempDir
    Path scratch;

    private Path file;
    private FileReading reading;

    @BeforeEach
    void list() throws Exception {
        file = Files.writeString(scratch.resolve("f"), "content");
        reading = new FileReading("f", file, FileStamp.read(file, PosixFileAttributes.class));
    }

    private static FileScanner scanner(Cancellation cancellation) {
        return new FileScanner(
                HashingAlgorithm.SHA_1, PermissionsMode.PORTABLE, PosixFileAttributes.class, cancellation);
    }

    private static Digest digest(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return Digest.of(HashingAlgorithm.SHA_1.newHasher().digest(bytes));
    }

    @Test
    void a_file_is_read() throws Exception {
        reading.read(scanner(() -> false));

        assertThat(reading.found().orElseThrow().entry()).isEqualTo(Entry.file(digest("content"), false));
    }

    @Test
    void a_file_that_is_gone_is_not_there() throws Exception {
        Files.delete(file);

        reading.read(scanner(() -> false));

        assertThat(reading.found()).isEmpty();
    }

    @Test
    void a_file_that_has_grown_since_it_was_listed_is_taken_as_it_is_now() throws Exception {
        Files.writeString(file, "grown since it was listed");

        reading.read(scanner(() -> false));

        FoundFile found = reading.found().orElseThrow();
        assertThat(found.entry().digest()).isEqualTo(digest("grown since it was listed"));
        assertThat(found.totals().fileSizeBytes()).isEqualTo(25);
    }

    @Test
    void reading_stops_when_asked_to() {
        assertThatThrownBy(() -> reading.read(scanner(() -> true))).isInstanceOf(CancelledException.class);
    }
}
