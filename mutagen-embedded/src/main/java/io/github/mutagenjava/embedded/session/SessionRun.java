package io.github.mutagenjava.embedded.session;

import java.util.concurrent.CompletableFuture;

/** One run of a session, from a creation, resume or start of the daemon to the next pause, reset or termination. */
interface SessionRun {
    /**
     * Connects both endpoints in the calling thread.
     *
     * @param caller who is told and asked on the way
     * @throws OperationException beginning {@code unable to connect to alpha: } or {@code unable to connect to beta: }
     */
    void connect(Caller caller) throws OperationException;

    /** Begins to synchronize, or to try to connect if nothing is connected yet. */
    void start();

    /** Asks for a full cycle; completes when it has ended, fails with an exception that carries the daemon's text. */
    CompletableFuture<Void> flush();

    /** Asks for a full cycle and does not wait. */
    void requestFlush() throws OperationException;

    /** Ends the run and waits until it has ended; nothing is reported afterwards. */
    void stop();
}
