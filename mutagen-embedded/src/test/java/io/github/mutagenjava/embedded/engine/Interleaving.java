package io.github.mutagenjava.embedded.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** One story from beginning to end: two users edit, the engine works and is disturbed, comes to rest, and is judged. */
final class Interleaving implements AutoCloseable {
    private static final int ROUNDS = 4;

    private final Random random;
    private final Story story;
    private final RandomEdits alphaUser;
    private final RandomEdits betaUser;
    private final RandomFaults faults;
    private final DisturbedEngine engine;
    private final Promise promise;
    private Set<String> madeReadable = Set.of();

    Interleaving(SynchronizationMode mode, long seed, Path directory) throws IOException {
        random = new Random(seed);
        EngineFixture fixture = new EngineFixture(
                directory,
                settings -> Settings.of(settings)
                        .mode(mode)
                        .watch(WatchMode.NO_WATCH)
                        .stage(StageMode.ofNumber((int) (seed % 3) + 1))
                        .build(),
                DisturbedEngine.IMPATIENT);
        story = new Story(mode + " seed " + seed, fixture);
        // What a user removes is gone from the other side too only where changes are carried both ways.
        Set<String> byAlpha = new TreeSet<>();
        Set<String> byBeta = new TreeSet<>();
        boolean apart = mode.isOneWay();
        alphaUser = new RandomEdits(random, "alpha", byAlpha, apart ? new TreeSet<>() : byBeta, directory, true);
        betaUser = new RandomEdits(random, "beta", byBeta, apart ? new TreeSet<>() : byAlpha, directory, true);
        faults = new RandomFaults(random, new Disk(directory), story, this::editEither);
        engine = new DisturbedEngine(fixture, faults, story);
        promise = new Promise(mode, alphaUser, betaUser, story);
    }

    void run() throws Exception {
        engine.start();
        for (int round = 0; round < ROUNDS; round++) {
            beginRound();
            faults.arm();
            story.add("cycle from " + engine.trees());
            engine.cycle();
            faults.disarm();
            story.add("settle");
            boolean settled = engine.settle();
            madeReadable = engine.makeReadable();
            promise.verify(engine.trees(), settled, engine.state());
        }
    }

    /** What could not be carried over in earlier rounds, or was made readable between them, is a change of alpha's too. */
    private void beginRound() {
        alphaUser.forget();
        betaUser.forget();
        alphaUser.answersFor(engine.trees().differences());
        alphaUser.answersFor(madeReadable);
        edit(alphaUser, engine.alpha());
        edit(betaUser, engine.beta());
    }

    private void edit(RandomEdits user, Path root) {
        for (int count = random.nextInt(6); count > 0; count--) {
            story.add(user.edit(root));
        }
    }

    private String editEither() {
        return random.nextBoolean() ? alphaUser.edit(engine.alpha()) : betaUser.edit(engine.beta());
    }

    @Override
    public void close() {
        engine.close();
    }
}
