package io.github.mutagenjava.embedded.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Two users edit at the same time as the engine works, which is killed now and then and meets files that it cannot read
 * and a full disk; the model is the promise of each mode.
 *
 * <p>{@code -Dmutagen.interleavings=10000} runs that many of them over all modes instead of a few,
 * {@code -Dmutagen.interleavings.seed=N} begins at another seed. With {@code -Dmutagen.interleavings.directory=D} they
 * happen in the directory D: on a file system of at most 64 MiB the disk really is full at times, elsewhere the engine is
 * told so. Files are unreadable only to those who may not read everything, as root may.
 */
class InterleavingTest {
    private static final int COUNT = Integer.getInteger("mutagen.interleavings", 80);
    private static final long SEED = Long.getLong("mutagen.interleavings.seed", 20260101L);

    private static final EngineTiming IMPATIENT =
            new EngineTiming(Duration.ofMillis(20), Duration.ofMillis(5), Duration.ZERO);

    @TempDir
    Path temporary;

    @ParameterizedTest
    @EnumSource(SynchronizationMode.class)
    void whatever_no_rule_of_the_mode_overwrites_is_still_somewhere(SynchronizationMode mode) throws Exception {
        Thread.UncaughtExceptionHandler previous = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> {
            if (!(error instanceof SimulatedKill)) {
                error.printStackTrace();
            }
        });
        try {
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
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(previous);
        }
    }

    /** One story from beginning to end. */
    private static final class Interleaving implements AutoCloseable {
        private final SynchronizationMode mode;
        private final long seed;
        private final Random random;
        private final EngineFixture fixture;
        private final RandomEdits alphaUser;
        private final RandomEdits betaUser;
        private final Disk disk;
        private Set<String> madeReadable = Set.of();
        private final List<String> story = new ArrayList<>();
        private int stepsUntilEdit;
        private int stepsUntilKill;
        private boolean killed;

        Interleaving(SynchronizationMode mode, long seed, Path directory) throws IOException {
            this.mode = mode;
            this.seed = seed;
            this.random = new Random(seed);
            this.disk = new Disk(directory);
            this.fixture = new EngineFixture(
                    directory,
                    settings -> Settings.of(settings)
                            .mode(mode)
                            .watch(WatchMode.NO_WATCH)
                            .stage(StageMode.ofNumber((int) (seed % 3) + 1))
                            .build(),
                    IMPATIENT);
            // What a user removes is gone from the other side too only where changes are carried both ways.
            Set<String> byAlpha = new TreeSet<>();
            Set<String> byBeta = new TreeSet<>();
            boolean apart = mode.isOneWay();
            this.alphaUser =
                    new RandomEdits(random, "alpha", byAlpha, apart ? new TreeSet<>() : byBeta, directory, true);
            this.betaUser = new RandomEdits(random, "beta", byBeta, apart ? new TreeSet<>() : byAlpha, directory, true);
        }

        @Override
        public void close() {
            fixture.close();
        }

        void run() throws Exception {
            fixture.restart(faults);
            for (int round = 0; round < 4; round++) {
                alphaUser.forget();
                betaUser.forget();
                alphaUser.answersFor(notAgreedOn());
                edit(alphaUser, fixture.alpha, random.nextInt(6));
                edit(betaUser, fixture.beta, random.nextInt(6));
                armFaults();
                story.add("cycle from alpha " + FolderTree.of(fixture.alpha) + " beta " + FolderTree.of(fixture.beta));
                cycle();
                disarmFaults();
                story.add("settle");
                verify(settle());
            }
        }

        /** What could not be carried over in earlier rounds, or was made readable between them, is a change of alpha's too. */
        private Set<String> notAgreedOn() throws IOException {
            SortedMap<String, String> alpha = FolderTree.of(fixture.alpha);
            SortedMap<String, String> beta = FolderTree.of(fixture.beta);
            Set<String> paths = new TreeSet<>(alpha.keySet());
            paths.addAll(beta.keySet());
            paths.removeIf(path -> Objects.equals(alpha.get(path), beta.get(path)));
            paths.addAll(madeReadable);
            return paths;
        }

        private void edit(RandomEdits user, Path root, int count) {
            for (int i = 0; i < count; i++) {
                story.add(user.edit(root));
            }
        }

        private synchronized void armFaults() throws IOException {
            if (random.nextInt(4) == 0) {
                story.add("the disk is full");
                disk.fill();
            }
            stepsUntilEdit = random.nextInt(4) == 0 ? Integer.MAX_VALUE : 1 + random.nextInt(12);
            stepsUntilKill = random.nextInt(3) == 0 ? 1 + random.nextInt(20) : Integer.MAX_VALUE;
        }

        private synchronized void disarmFaults() throws IOException {
            disk.free();
            stepsUntilEdit = Integer.MAX_VALUE;
            stepsUntilKill = Integer.MAX_VALUE;
        }

        private final FaultHook faults = new FaultHook() {
            @Override
            public void reached(String step) {
                step(step);
            }

            @Override
            public void writing(Path file) throws IOException {
                disk.claim(file);
            }
        };

        /** Both sides are changed at the same time; the story has one thing happen after the other. */
        private synchronized void step(String name) {
            if (--stepsUntilEdit == 0) {
                story.add("edit at: " + name);
                story.add(random.nextBoolean() ? alphaUser.edit(fixture.alpha) : betaUser.edit(fixture.beta));
                stepsUntilEdit = 1 + random.nextInt(3);
            }
            if (--stepsUntilKill == 0) {
                story.add("kill at: " + name);
                killed = true;
                throw new SimulatedKill();
            }
        }

        private synchronized boolean takeKill() {
            boolean taken = killed;
            killed = false;
            return taken;
        }

        /** One flush; a killed engine is started again as after a crash. */
        private EngineState cycle() throws Exception {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while (true) {
                try {
                    fixture.loop().flush().get(30, TimeUnit.SECONDS);
                    return fixture.loop().state();
                } catch (ExecutionException e) {
                    if (fixture.loop().state().status().isHalted()) {
                        return fixture.loop().state();
                    }
                    // A loop killed in a cycle of its own has no flush to fail; it is only never able again.
                    if (takeKill() || !String.valueOf(e.getMessage()).contains(LoopSignals.NOT_ABLE)) {
                        disarmFaults();
                        fixture.restart(faults);
                    }
                    assertThat(System.nanoTime()).as(describe()).isLessThan(deadline);
                }
            }
        }

        /** Cycles until nothing changes any more; says whether it came to that, or to a halt. */
        private boolean settle() throws Exception {
            SortedMap<String, String> alpha = FolderTree.of(fixture.alpha);
            SortedMap<String, String> beta = FolderTree.of(fixture.beta);
            for (int i = 0; i < 6; i++) {
                if (cycle().status().isHalted()) {
                    fixture.restart(faults);
                    return false;
                }
                SortedMap<String, String> newAlpha = FolderTree.of(fixture.alpha);
                SortedMap<String, String> newBeta = FolderTree.of(fixture.beta);
                if (newAlpha.equals(alpha) && newBeta.equals(beta)) {
                    return true;
                }
                alpha = newAlpha;
                beta = newBeta;
            }
            throw new AssertionError("never settles: " + describe());
        }

        private void verify(boolean settled) throws IOException {
            madeReadable = FolderTree.makeReadable(fixture.alpha);
            madeReadable.addAll(FolderTree.makeReadable(fixture.beta));
            SortedMap<String, String> alpha = FolderTree.of(fixture.alpha);
            SortedMap<String, String> beta = FolderTree.of(fixture.beta);
            Set<String> survivors = contents(alpha);
            if (!mode.isOneWay()) {
                survivors.addAll(contents(beta));
            }
            // What beta's user has moved to a place in which alpha's had a hand gives way like anything else of beta's
            // there.
            assertThat(lost(alphaUser.written(), survivors))
                    .as("written on alpha; %s", describe())
                    .allMatch(content -> mode == SynchronizationMode.TWO_WAY_RESOLVED
                            && alphaUser.touchedPlaceOf(content, betaUser));
            Set<String> betaSurvivors = contents(beta);
            betaSurvivors.addAll(contents(alpha));
            switch (mode) {
                case TWO_WAY_SAFE, ONE_WAY_SAFE ->
                    assertThat(betaSurvivors)
                            .as("written on beta; %s", describe())
                            .containsAll(betaUser.written());
                case TWO_WAY_RESOLVED ->
                    assertThat(lost(betaUser.written(), betaSurvivors))
                            .as("beta's content may only give way to alpha's; %s", describe())
                            .allMatch(content -> alphaUser.touchedPlaceOf(content, betaUser));
                case ONE_WAY_REPLICA -> {
                    EngineState state = fixture.loop().state();
                    if (settled && problems(state).isEmpty()) {
                        assertThat(contentOnly(beta)).as(describe()).isEqualTo(contentOnly(alpha));
                    }
                }
            }
            if (settled) {
                assertNoDisagreement(alpha, beta);
            }
        }

        /** Where the mode carries both ways, sides that differ must have said so. */
        private void assertNoDisagreement(SortedMap<String, String> alpha, SortedMap<String, String> beta) {
            EngineState state = fixture.loop().state();
            if (!mode.isOneWay()
                    && state.conflicts().isEmpty()
                    && problems(state).isEmpty()) {
                assertThat(contentOnly(beta)).as(describe()).isEqualTo(contentOnly(alpha));
            }
        }

        private static List<Problem> problems(EngineState state) {
            List<Problem> problems = new ArrayList<>(state.alpha().scanProblems());
            problems.addAll(state.alpha().transitionProblems());
            problems.addAll(state.beta().scanProblems());
            problems.addAll(state.beta().transitionProblems());
            return problems;
        }

        private static Set<String> contents(SortedMap<String, String> tree) {
            Set<String> contents = new HashSet<>();
            tree.values().forEach(text -> contents.add(text.substring(text.indexOf(' ') + 1)));
            return contents;
        }

        private static Set<String> lost(Set<String> written, Set<String> survivors) {
            Set<String> lost = new TreeSet<>(written);
            lost.removeAll(survivors);
            return lost;
        }

        private static SortedMap<String, String> contentOnly(SortedMap<String, String> tree) {
            tree.keySet().removeIf(path -> path.contains(TemporaryNames.PREFIX));
            return tree;
        }

        private String describe() {
            try {
                return mode + " seed " + seed + " story\n" + String.join("\n", story) + "\nalpha "
                        + FolderTree.of(fixture.alpha)
                        + "\nbeta " + FolderTree.of(fixture.beta) + "\nstate "
                        + fixture.loop().state();
            } catch (IOException e) {
                return mode + " seed " + seed + " " + e;
            }
        }
    }
}
