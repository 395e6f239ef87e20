package io.github.mutagenjava.embedded.engine;

import java.util.concurrent.CompletableFuture;

/**
 * Keeps the two sides of one session in step until it is stopped.
 *
 * <p>Use, for each run of a session (creation, resume, start of the daemon), a new loop:
 *
 * <pre>{@code
 * SynchronizationLoop loop = new SynchronizationLoop(settings, listener);
 * loop.connect();   // create and resume only: reports what is wrong with the endpoints at once
 * loop.start();     // after a failed connect too if the session shall go on trying (resume)
 * ...
 * loop.stop();      // pause, terminate, shutdown; after a failed connect that shall leave nothing behind (create)
 * }</pre>
 *
 * <p>The archive must exist before {@link #start()} ({@link SessionHistory#clear()} makes one).
 *
 * <p>All methods may be called from any thread. Bodies are not there yet: every method throws
 * {@link UnsupportedOperationException} until the engine is complete.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class SynchronizationLoop {
    /**
     * A loop that has not begun.
     *
     * @param settings what to keep in step
     * @param listener told of every change of state
     */
    public SynchronizationLoop(EngineSettings settings, EngineListener listener) {}

    /**
     * Connects alpha, then beta, with statuses 4 and 5, in the calling thread. Both are tried even if alpha fails.
     *
     * @throws EngineException with the daemon's text, beginning {@code unable to connect to alpha: } or
     *     {@code unable to connect to beta: }; if both fail, alpha's
     */
    public void connect() throws EngineException {
        throw new UnsupportedOperationException("not done yet");
    }

    /** Begins to synchronize on a thread of its own. Endpoints that are not connected are tried every 15 seconds. */
    public void start() {
        throw new UnsupportedOperationException("not done yet");
    }

    /**
     * Asks for a cycle with full scans.
     *
     * @return completes when a cycle that began after this call has finished; fails with an {@link EngineException}
     *     that carries the daemon's text if the session cannot synchronize, its cycle breaks or the loop is stopped.
     *     Cancelling it withdraws nothing.
     */
    public CompletableFuture<Void> flush() {
        throw new UnsupportedOperationException("not done yet");
    }

    /**
     * Asks for a cycle with full scans and does not wait. One request can be waiting; a further one is absorbed by it.
     *
     * @throws EngineException with the daemon's text if the session cannot synchronize
     */
    public void requestFlush() throws EngineException {
        throw new UnsupportedOperationException("not done yet");
    }

    /** The newest state. */
    public EngineState state() {
        throw new UnsupportedOperationException("not done yet");
    }

    /**
     * Ends the loop: interrupts scanning and staging, lets a change that is being made finish, closes the endpoints,
     * and reports {@link EngineState#INITIAL}. Waits for all of that. May be called twice, and before {@link #start()}.
     */
    public void stop() {
        throw new UnsupportedOperationException("not done yet");
    }
}
