package io.github.mutagenjava.embedded.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same edits in two pairs of folders, one pair kept by the engine, the other by a real daemon: both must end up with
 * the same content and say the same about it. {@code -Dmutagen.comparisons=1000} tells that many stories instead of a
 * few.
 */
@EnabledIfEnvironmentVariable(named = "MUTAGEN_EXECUTABLE", matches = ".+")
class RealDaemonComparisonTest {
    private static final int COUNT = Integer.getInteger("mutagen.comparisons", 12);
    private static final long SEED = Long.getLong("mutagen.comparisons.seed", 7);
    private static final List<String> MUTAGEN_PATTERNS = List.of("d", "!e", "*.txt", "a/e/", "/b/**/A", "b/[ab]");
    private static final List<String> DOCKER_PATTERNS = List.of("d", "**/e", "!d/e", "a/**", "!a/b", "*.txt");

    @TempDir
    Path scratch;

    @Test
    void the_engine_does_and_says_what_the_real_daemon_does_and_says() throws Exception {
        try (RealDaemon daemon = new RealDaemon(System.getenv("MUTAGEN_EXECUTABLE"))) {
            for (int i = 0; i < COUNT; i++) {
                Path directory = Files.createDirectory(scratch.resolve("c" + i));
                compare(daemon, "c" + i, new Random(SEED + i), directory);
                StagingStore.deleteTree(directory);
            }
        }
    }

    private static EngineSettings randomSettings(EngineSettings defaults, Random random) {
        boolean docker = random.nextInt(3) == 0;
        List<String> patterns = docker ? DOCKER_PATTERNS : MUTAGEN_PATTERNS;
        List<String> ignores = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            ignores.add(patterns.get(random.nextInt(patterns.size())));
        }
        return Settings.of(defaults)
                .watch(WatchMode.NO_WATCH)
                .mode(SynchronizationMode.ofNumber(1 + random.nextInt(4)))
                .links(SymbolicLinkMode.ofNumber(1 + random.nextInt(3)))
                .permissions(PermissionsMode.ofNumber(1 + random.nextInt(2)))
                .ignores(docker ? IgnoreSyntax.DOCKER : IgnoreSyntax.MUTAGEN, ignores.toArray(String[]::new))
                .build();
    }

    private static void compare(RealDaemon daemon, String name, Random random, Path directory) throws Exception {
        Path realAlpha = Files.createDirectory(directory.resolve("real-alpha"));
        Path realBeta = Files.createDirectory(directory.resolve("real-beta"));
        try (EngineFixture fixture = new EngineFixture(directory, defaults -> randomSettings(defaults, random))) {
            long seed = random.nextLong();
            RandomEdits edits = edits(seed, directory);
            RandomEdits sameEdits = edits(seed, directory);
            edit(edits, fixture.alpha, fixture.beta);
            edit(sameEdits, realAlpha, realBeta);
            daemon.create(name, fixture.settings(), realAlpha, realBeta);
            fixture.start();
            for (int round = 0; round < 4; round++) {
                String before =
                        fixture.settings().mode() + " " + fixture.settings().ignores() + "\nalpha "
                                + folder(fixture.alpha) + "\nbeta " + folder(fixture.beta);
                boolean flushed = flush(fixture);
                assertThat(flushed).as(before).isEqualTo(daemon.flush(name));
                assertThat(folder(fixture.alpha)).as(before).isEqualTo(folder(realAlpha));
                assertThat(folder(fixture.beta)).as(before).isEqualTo(folder(realBeta));
                await().untilAsserted(() -> assertThat(describe(fixture.loop().state()))
                        .as(before)
                        .isEqualTo(daemon.state(name).stripTrailing()));
                if (!flushed) {
                    break;
                }
                edit(edits, fixture.alpha, fixture.beta);
                edit(sameEdits, realAlpha, realBeta);
            }
        }
        daemon.terminate(name);
    }

    private static RandomEdits edits(long seed, Path directory) {
        return new RandomEdits(new Random(seed), "user", new TreeSet<>(), new TreeSet<>(), directory, true);
    }

    private static void edit(RandomEdits edits, Path alpha, Path beta) {
        for (int i = 0; i < 4; i++) {
            edits.edit(alpha);
            edits.edit(beta);
        }
    }

    private static boolean flush(EngineFixture fixture) throws Exception {
        await().until(() -> fixture.loop().state().status() == SynchronizationStatus.WATCHING);
        try {
            fixture.loop().flush().get(20, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException e) {
            return false;
        }
    }

    /** Content and permissions. */
    private static SortedMap<String, String> folder(Path root) throws Exception {
        SortedMap<String, String> folder = new TreeMap<>(FolderTree.of(root));
        for (String path : List.copyOf(folder.keySet())) {
            Path found = root.resolve(path);
            if (!Files.isSymbolicLink(found)) {
                String mode =
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(found, LinkOption.NOFOLLOW_LINKS));
                folder.merge(path, mode, (content, permissions) -> content + " " + permissions);
            }
        }
        return folder;
    }

    private static String describe(EngineState state) {
        StringBuilder text = new StringBuilder("status "
                + description(state.status()) + "\nerror " + state.lastError() + "\nexcluded "
                + state.excludedConflicts() + "\n");
        state.conflicts()
                .forEach(conflict ->
                        text.append("conflict ").append(conflict.root()).append('\n'));
        describe("alpha", state.alpha(), text);
        describe("beta", state.beta(), text);
        return text.toString().stripTrailing();
    }

    private static void describe(String name, EndpointState endpoint, StringBuilder text) {
        text.append(name + " " + endpoint.directories() + " " + endpoint.files() + " " + endpoint.symbolicLinks() + " "
                + endpoint.totalFileSizeBytes() + "\n");
        endpoint.scanProblems()
                .forEach(problem -> text.append(name + " scan " + problem.path() + ": " + problem.error() + "\n"));
        endpoint.transitionProblems()
                .forEach(
                        problem -> text.append(name + " transition " + problem.path() + ": " + problem.error() + "\n"));
    }

    private static String description(SynchronizationStatus status) {
        return switch (status) {
            case WATCHING -> "Watching for changes";
            case HALTED_ON_ROOT_EMPTIED -> "Halted due to one-sided root emptying";
            case HALTED_ON_ROOT_DELETION -> "Halted due to root deletion";
            case HALTED_ON_ROOT_TYPE_CHANGE -> "Halted due to root type change";
            default -> status.name();
        };
    }
}
