package io.github.mutagenjava.embedded.engine;

import java.io.IOException;
import java.nio.file.Path;

/** Called before and after each step that touches content, so that tests can break off anywhere. */
@FunctionalInterface
interface FaultHook {
    FaultHook NONE = step -> {};

    /**
     * May throw an {@link Error} to stand for the end of the process.
     *
     * @param step what is about to happen or has happened
     */
    void reached(String step);

    /**
     * Called before a block of content is written; may fail as a full disk does.
     *
     * @param file what is written to
     */
    default void writing(Path file) throws IOException {}
}
