package io.github.mutagenjava.embedded.engine;

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
}
