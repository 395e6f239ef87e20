package io.github.mutagenjava.embedded.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTest {
    @TempDir
    Path scratch;

    @ParameterizedTest
    @ValueSource(strings = {"-", "f1", "f1x", "la", "[]", "[a=f1 b=[c=[] d=lx e=f2x]]"})
    void what_was_saved_is_loaded(String tree) throws Exception {
        Path archive = scratch.resolve("deep/archive");
        Archive.save(archive, Trees.parse(tree));

        assertThat(Trees.format(Archive.load(archive))).isEqualTo(tree);
    }

    @Test
    void an_absent_archive_is_an_error_that_names_the_cure() {
        assertThatThrownBy(() -> Archive.load(scratch.resolve("none")))
                .isInstanceOf(EngineException.class)
                .hasMessageStartingWith("unable to load archive: ")
                .hasMessageEndingWith("reset the session");
    }

    @Test
    void every_flipped_byte_is_noticed() throws Exception {
        Path archive = scratch.resolve("archive");
        Archive.save(archive, Trees.parse("[a=f1 b=[c=f2]]"));
        byte[] good = Files.readAllBytes(archive);

        for (int i = 0; i < good.length; i++) {
            byte[] bad = good.clone();
            bad[i] ^= 0x10;
            Files.write(archive, bad);
            assertThatThrownBy(() -> Archive.load(archive))
                    .as("byte %d", i)
                    .isInstanceOf(EngineException.class)
                    .hasMessageStartingWith("invalid archive found on disk: ");
        }
    }

    @Test
    void every_cut_is_noticed() throws Exception {
        Path archive = scratch.resolve("archive");
        Archive.save(archive, Trees.parse("[a=f1 b=[c=f2]]"));
        byte[] good = Files.readAllBytes(archive);

        for (int length = 0; length < good.length; length++) {
            Files.write(archive, java.util.Arrays.copyOf(good, length));
            assertThatThrownBy(() -> Archive.load(archive))
                    .as("length %d", length)
                    .isInstanceOf(EngineException.class);
        }
    }
}
