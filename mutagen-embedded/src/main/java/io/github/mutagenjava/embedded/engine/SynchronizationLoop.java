package io.github.mutagenjava.embedded.engine;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

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
 * <p>The archive must exist before {@link #start()} ({@link SessionHistory#clear()} makes one). Apart from
 * {@link #connect()} and {@link #start()}, which come in this order and once each, all methods may be called from any
 * thread.
 */
public final class SynchronizationLoop {
    private final EngineSettings settings;
    private final EngineTiming timing;
    private final FaultHook hook;
    private final LoopSignals signals = new LoopSignals();
    private final StatePublisher publisher;
    private final Thread thread;
    private @Nullable LocalEndpoint alpha;
    private @Nullable LocalEndpoint beta;

    /**
     * A loop that has not begun.
     *
     * @param settings what to keep in step
     * @param listener told of every change of state
     */
    public SynchronizationLoop(EngineSettings settings, EngineListener listener) {
        this(settings, listener, EngineTiming.DAEMON, FaultHook.NONE);
    }

    SynchronizationLoop(EngineSettings settings, EngineListener listener, EngineTiming timing, FaultHook hook) {
        this.settings = settings;
        this.timing = timing;
        this.hook = hook;
        this.publisher = new StatePublisher(listener);
        this.thread = new Thread(this::run, "mutagen-session-" + settings.session());
        thread.setDaemon(true);
    }

    /**
     * Connects alpha, then beta, with statuses 4 and 5, in the calling thread. Both are tried even if alpha fails.
     *
     * @throws EngineException with the daemon's text, beginning {@code unable to connect to alpha: } or
     *     {@code unable to connect to beta: }; if both fail, alpha's
     */
    public void connect() throws EngineException {
        EngineException failure = null;
        try {
            connectAlpha();
        } catch (EngineException e) {
            failure = e;
        }
        try {
            connectBeta();
        } catch (EngineException e) {
            failure = failure == null ? e : failure;
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void connectAlpha() throws EngineException {
        if (alpha == null) {
            publisher.status(SynchronizationStatus.CONNECTING_ALPHA);
            alpha = connect(true);
        }
    }

    private void connectBeta() throws EngineException {
        if (beta == null) {
            publisher.status(SynchronizationStatus.CONNECTING_BETA);
            beta = connect(false);
        }
    }

    private LocalEndpoint connect(boolean toAlpha) throws EngineException {
        try {
            LocalEndpoint endpoint = new LocalEndpoint(settings, toAlpha, signals::strobe, signals, hook);
            publisher.connected(toAlpha, true);
            return endpoint;
        } catch (EngineException e) {
            publisher.connected(toAlpha, false);
            throw new EngineException(
                    "unable to connect to " + (toAlpha ? "alpha" : "beta")
                            + ": unable to connect to endpoint: unable to create local endpoint: " + e.getMessage(),
                    e);
        }
    }

    /** Begins to synchronize on a thread of its own. Endpoints that are not connected are tried every 15 seconds. */
    public void start() {
        thread.start();
    }

    /**
     * Asks for a cycle with full scans.
     *
     * @return completes when a cycle that began after this call has finished; fails with an {@link EngineException}
     *     that carries the daemon's text if the session cannot synchronize, its cycle breaks or the loop is stopped.
     *     Cancelling it withdraws nothing. Completed on the loop's thread: continue asynchronously.
     */
    public CompletableFuture<Void> flush() {
        return signals.flush();
    }

    /**
     * Asks for a cycle with full scans and does not wait. One request can be waiting; a further one is absorbed by it.
     *
     * @throws EngineException with the daemon's text if the session cannot synchronize
     */
    public void requestFlush() throws EngineException {
        signals.requestFlush();
    }

    /** The newest state. */
    public EngineState state() {
        return publisher.state();
    }

    /**
     * Ends the loop: interrupts scanning and staging, lets a change that is being made finish, closes the endpoints,
     * and reports {@link EngineState#INITIAL}. Waits for all of that. May be called twice, and before {@link #start()}.
     */
    public void stop() {
        signals.stop();
        if (thread.getState() == Thread.State.NEW) {
            finish();
            return;
        }
        ThreadEnd.await(thread);
    }

    private void finish() {
        closeEndpoints();
        if (!publisher.state().equals(EngineState.INITIAL)) {
            publisher.reset("");
        }
    }

    private void closeEndpoints() {
        if (alpha != null) {
            alpha.close();
            alpha = null;
        }
        if (beta != null) {
            beta.close();
            beta = null;
        }
    }

    private void run() {
        ExecutorService workers = Executors.newFixedThreadPool(2, task -> {
            Thread worker = new Thread(task, thread.getName() + "-worker");
            worker.setDaemon(true);
            return worker;
        });
        try {
            runUntilStopped(workers);
        } catch (CancelledException e) {
            // The way out.
            return;
        } finally {
            workers.shutdown();
            finish();
        }
    }

    private void runUntilStopped(ExecutorService workers) throws CancelledException {
        long lastFailure = System.nanoTime() - timing.reconnect().toNanos();
        while (!signals.isRequested()) {
            awaitConnection();
            try {
                signals.beginSynchronizing();
                cycles(workers).run();
            } catch (HaltException e) {
                signals.endSynchronizing();
                closeEndpoints();
                signals.awaitStop();
                return;
            } catch (EngineException | RuntimeException e) {
                signals.endSynchronizing();
                closeEndpoints();
                publisher.reset(e instanceof EngineException ? String.valueOf(e.getMessage()) : "internal error: " + e);
                long now = System.nanoTime();
                if (Duration.ofNanos(now - lastFailure).compareTo(timing.reconnect()) < 0) {
                    signals.sleep(timing.reconnect());
                }
                lastFailure = now;
            } finally {
                signals.endSynchronizing();
            }
        }
    }

    private SynchronizationCycles cycles(ExecutorService workers) {
        return new SynchronizationCycles(
                settings,
                java.util.Objects.requireNonNull(alpha),
                java.util.Objects.requireNonNull(beta),
                publisher,
                signals,
                timing,
                workers,
                hook);
    }

    /** Tries until both sides are connected. Why it does not succeed is not recorded, as with the daemon. */
    private void awaitConnection() throws CancelledException {
        while (true) {
            try {
                connect();
                return;
            } catch (EngineException e) {
                signals.sleep(timing.reconnect());
            }
        }
    }
}
