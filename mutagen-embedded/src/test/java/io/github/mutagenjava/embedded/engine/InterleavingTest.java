package io.github.mutagenjava.embedded.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Two users edit at the same time as the engine works, which is killed now and then and meets files that it cannot read
 * and a full disk; the model is the promise of each mode. What happens is in {@link Interleaving}, what must come of it in
 * {@link Promise}, and how it is made to happen in {@link DisturbedEngine} and {@link RandomFaults}.
 *
 * <p>{@code -Dmutagen.interleavings=10000} runs that many of them over all modes instead of a few,
 * {@code -Dmutagen.interleavings.seed=N} begins at another seed. With {@code -Dmutagen.interleavings.directory=D} they
 * happen in the directory D: on a file system of at most 64 MiB the disk really is full at times, elsewhere the engine is
 * told so. Files are unreadable only to those who may not read everything, as root may.
 */
@ExtendWith(KillsAreQuiet.class)
class InterleavingTest {
    private static final int COUNT = Integer.getInteger("mutagen.interleavings", 80);
    private static final long SEED = Long.getLong("mutagen.interleavings.seed", 20260101L);

    @TempDir
    Path temporary;

    @ParameterizedTest
    @EnumSource(SynchronizationMode.class)
    void whatever_no_rule_of_the_mode_overwrites_is_still_somewhere(SynchronizationMode mode) throws Exception {
        String chosen = System.getProperty("mutagen.interleavings.directory");
        Path scratch = chosen == null ? temporary : Files.createTempDirectory(Path.of(chosen), "i");
        for (int i = 0; i < COUNT / SynchronizationMode.values().length; i++) {
            Path directory = Files.createDirectory(scratch.resolve("i" + i));
            try (Interleaving interleaving = new Interleaving(mode, SEED + i, directory)) {
                interleaving.run();
            }
            FolderTree.makeReadable(directory);
            StagingStore.deleteTree(directory);
        }
    }
}
