package io.github.mutagenjava.embedded.engine;

/** Told of every change of a session's state. */
@FunctionalInterface
public interface EngineListener {
    /**
     * Called after every change, one call at a time for one loop, on the thread that caused the change and with no lock
     * of the caller's held. It must return quickly: the loop waits for it. Not called any more once
     * {@link SynchronizationLoop#stop()} has returned.
     *
     * @param state the newest state
     */
    void stateChanged(EngineState state);
}
