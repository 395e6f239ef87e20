package io.github.mutagenjava.embedded.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real process is killed again and again while both users go on editing. {@code -Dmutagen.kills=100} kills it that
 * often instead of a few times.
 */
class KilledProcessTest {
    private static final int KILLS = Integer.getInteger("mutagen.kills", 3);

    @TempDir
    Path scratch;

    @Test
    void everything_written_is_still_somewhere_after_the_process_was_killed() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Set<String> byAlpha = new TreeSet<>();
        Set<String> byBeta = new TreeSet<>();
        Path trash = Files.createDirectory(scratch.resolve("trash"));
        RandomEdits alphaUser = new RandomEdits(random, "alpha", byAlpha, byBeta, trash, false);
        RandomEdits betaUser = new RandomEdits(random, "beta", byBeta, byAlpha, trash, false);
        try (EngineFixture fixture = new EngineFixture(scratch)) {
            for (int i = 0; i < KILLS; i++) {
                Process process = start(fixture);
                long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(100 + random.nextInt(400));
                while (System.nanoTime() < until) {
                    alphaUser.edit(fixture.alpha);
                    betaUser.edit(fixture.beta);
                }
                process.destroyForcibly().waitFor();
            }

            for (int i = 0; i < 5; i++) {
                fixture.restart();
                try {
                    fixture.flush();
                } catch (AssertionError halted) {
                    assertThat(fixture.loop().state().status().isHalted())
                            .as("%s", halted)
                            .isTrue();
                }
            }

            Set<String> survivors = contents(fixture.alpha);
            survivors.addAll(contents(fixture.beta));
            assertThat(survivors).as("seed %d", seed).containsAll(byAlpha).containsAll(byBeta);
        }
    }

    private static Set<String> contents(Path root) throws IOException {
        Set<String> contents = new HashSet<>();
        FolderTree.of(root).values().forEach(text -> contents.add(text.substring(text.indexOf(' ') + 1)));
        return contents;
    }

    private static Process start(EngineFixture fixture) throws IOException {
        String classPath = System.getProperty("java.class.path", "")
                + File.pathSeparator
                + System.getProperty("jdk.module.path", "")
                + File.pathSeparator
                + System.getProperty("surefire.test.class.path", "")
                + File.pathSeparator
                + Path.of("target", "test-classes");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath,
                        EngineProcess.class.getName(),
                        fixture.settings().dataDirectory().toString(),
                        fixture.alpha.toString(),
                        fixture.beta.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(new String(process.getInputStream().readNBytes(7), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("running");
        return process;
    }
}
