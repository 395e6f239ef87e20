package io.github.mutagenjava.embedded.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * An engine that is killed and breaks, is started again as after a crash, and whose roots are looked at only while it is
 * at rest.
 *
 * <p>It is at rest when it has come to wait for a reason for a cycle, or has halted: nothing but a cycle changes a root,
 * neither side is watched, so the only reason is a flush, and only this class flushes. A flush that is answered does not
 * suffice: after files that went missing while they were to be placed the engine goes through one more cycle of its own.
 *
 * <p>Waiting for rest hides no loss. Nobody edits at rest, and the engine gets from it only what it would do anyway, with
 * the same faults, so content that is gone then will never come back; what is out of sight for the length of a cycle only
 * is not lost, and if it were by an end of the engine at that moment, the kills would show it. Looking fails if anything
 * in the roots eludes it: nothing is left out, and nothing looked at twice. That the engine really was at rest is checked
 * each time by what it published meanwhile.
 */
final class DisturbedEngine implements AutoCloseable {
    static final EngineTiming IMPATIENT = new EngineTiming(Duration.ofMillis(20), Duration.ofMillis(5), Duration.ZERO);

    private static final long BOUND_SECONDS = 30;
    private static final int MOST_CYCLES_TO_SETTLE = 6;

    private final EngineFixture fixture;
    private final RandomFaults faults;
    private final Story story;

    DisturbedEngine(EngineFixture fixture, RandomFaults faults, Story story) {
        this.fixture = fixture;
        this.faults = faults;
        this.story = story;
    }

    Path alpha() {
        return fixture.alpha;
    }

    Path beta() {
        return fixture.beta;
    }

    /** The newest of the states that were published, and not the engine's, which is a moment ahead of being published. */
    EngineState state() {
        int published = fixture.states.size();
        return published == 0 ? EngineState.INITIAL : fixture.states.get(published - 1);
    }

    /** Begins, the first time or as after a crash. */
    void start() {
        fixture.restart(faults);
    }

    /** One flush, and whatever the engine does of its own after it. */
    void cycle() throws Exception {
        long deadline = deadline();
        awaitRest();
        while (!flush() && !state().status().isHalted()) {
            startAgain();
            awaitRest();
            checkBound(deadline);
        }
        awaitRest();
    }

    /** Whether a whole cycle came of it; otherwise the engine was killed, broke, or has halted. */
    private boolean flush() throws Exception {
        try {
            fixture.loop().flush().get(BOUND_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException e) {
            return false;
        } catch (TimeoutException e) {
            throw new AssertionError("a flush does not end; " + story, e);
        }
    }

    /** Cycles until nothing changes any more; says whether it came to that, or to a halt, after which it starts again. */
    boolean settle() throws Exception {
        BothTrees before = trees();
        for (int i = 0; i < MOST_CYCLES_TO_SETTLE; i++) {
            cycle();
            if (state().status().isHalted()) {
                start();
                return false;
            }
            BothTrees after = trees();
            if (after.equals(before)) {
                return true;
            }
            before = after;
        }
        throw new AssertionError("never settles: " + story);
    }

    BothTrees trees() {
        return atRest(() -> BothTrees.of(fixture));
    }

    /** Lets everything be read again; returns what could not be, on either side. */
    Set<String> makeReadable() {
        return atRest(() -> {
            Set<String> made = FolderTree.makeReadable(fixture.alpha);
            made.addAll(FolderTree.makeReadable(fixture.beta));
            return made;
        });
    }

    private <T> T atRest(Callable<T> look) {
        awaitRest();
        int published = fixture.states.size();
        T seen;
        try {
            seen = look.call();
        } catch (Exception e) {
            throw new AssertionError("the roots of an engine at rest cannot be looked at; " + story, e);
        }
        assertThat(fixture.states)
                .as(() -> "states of an engine that is looked at, and must be at rest; " + story)
                .hasSize(published);
        return seen;
    }

    private void awaitRest() {
        long deadline = deadline();
        while (!isAtRest()) {
            if (faults.killed()) {
                startAgain();
            }
            checkBound(deadline);
            Thread.onSpinWait();
        }
    }

    private boolean isAtRest() {
        SynchronizationStatus status = state().status();
        return status == SynchronizationStatus.WATCHING || status.isHalted();
    }

    private void startAgain() {
        try {
            faults.recover();
        } catch (IOException e) {
            throw new AssertionError("the disk cannot be freed; " + story, e);
        }
        start();
    }

    private static long deadline() {
        return System.nanoTime() + TimeUnit.SECONDS.toNanos(BOUND_SECONDS);
    }

    private void checkBound(long deadline) {
        if (System.nanoTime() - deadline > 0) {
            throw new AssertionError("does not come to rest; " + story);
        }
    }

    @Override
    public void close() {
        fixture.close();
    }
}
