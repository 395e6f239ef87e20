package io.github.mutagenjava.embedded.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.Supplier;

/** What disturbs the engine at its steps: a user who edits meanwhile, a full disk, and its end. */
final class RandomFaults implements FaultHook {
    private static final int NEVER = Integer.MAX_VALUE;

    private final Random random;
    private final Disk disk;
    private final Story story;
    private final Supplier<String> edit;
    private int stepsUntilEdit = NEVER;
    private int stepsUntilKill = NEVER;
    private boolean killed;

    /** @param edit has one of the users do something, and says what it was */
    RandomFaults(Random random, Disk disk, Story story, Supplier<String> edit) {
        this.random = random;
        this.disk = disk;
        this.story = story;
        this.edit = edit;
    }

    /** From now on things go wrong. */
    synchronized void arm() throws IOException {
        if (random.nextInt(4) == 0) {
            story.add("the disk is full");
            disk.fill();
        }
        stepsUntilEdit = random.nextInt(4) == 0 ? NEVER : 1 + random.nextInt(12);
        stepsUntilKill = random.nextInt(3) == 0 ? 1 + random.nextInt(20) : NEVER;
    }

    /** From now on nothing goes wrong. */
    synchronized void disarm() throws IOException {
        disk.free();
        stepsUntilEdit = NEVER;
        stepsUntilKill = NEVER;
        killed = false;
    }

    /** Whether the engine was killed since things could go wrong. */
    synchronized boolean killed() {
        return killed;
    }

    /** Before the engine is started again the users may go on, and things stop going wrong: it must be able to get up. */
    synchronized void recover() throws IOException {
        for (int count = random.nextInt(3); count > 0; count--) {
            story.add("edit while it is down");
            story.add(edit.get());
        }
        disarm();
    }

    /** Both sides are changed at the same time; the story has one thing happen after the other. */
    @Override
    public synchronized void reached(String step) {
        if (--stepsUntilEdit == 0) {
            story.add("edit at: " + step);
            story.add(edit.get());
            stepsUntilEdit = 1 + random.nextInt(3);
        }
        if (--stepsUntilKill == 0) {
            story.add("kill at: " + step);
            killed = true;
            throw new SimulatedKill();
        }
    }

    @Override
    public void writing(Path file) throws IOException {
        disk.claim(file);
    }
}
