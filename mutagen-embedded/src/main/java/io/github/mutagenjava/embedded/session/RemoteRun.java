package io.github.mutagenjava.embedded.session;

import io.github.mutagenjava.embedded.engine.EndpointState;
import io.github.mutagenjava.embedded.engine.EngineListener;
import io.github.mutagenjava.embedded.engine.EngineState;
import io.github.mutagenjava.embedded.engine.SynchronizationStatus;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A run that must get through to both its endpoints before it can synchronize: something is said on the way, or there is
 * no way at all. Where Mutagen would try again every 15 seconds there is nothing to hope for without a person, so until
 * somebody resumes the session it stays in the status that Mutagen shows while it waits.
 */
final class RemoteRun implements SessionRun {
    private final Approach alpha;
    private final Approach beta;
    private final @Nullable SessionRun local;
    private final EngineListener listener;
    private volatile boolean connected;

    /**
     * @param local synchronizes once both endpoints are reached; null if one cannot be
     */
    RemoteRun(Approach alpha, Approach beta, @Nullable SessionRun local, EngineListener listener) {
        this.alpha = alpha;
        this.beta = beta;
        this.local = local;
        this.listener = listener;
    }

    /** The way to one endpoint. */
    @FunctionalInterface
    interface Approach {
        /**
         * Gets there.
         *
         * @throws OperationException with the cause alone
         */
        void reach(Caller caller) throws OperationException;
    }

    @Override
    public void connect(Caller caller) throws OperationException {
        Optional<OperationException> failure = reach(caller);
        if (failure.isPresent()) {
            throw failure.get();
        }
        if (local != null) {
            connected = true;
            local.connect(caller);
        }
    }

    /** Tries both; if both fail, alpha's failure counts. */
    private Optional<OperationException> reach(Caller caller) {
        report(SynchronizationStatus.CONNECTING_ALPHA, false, false);
        Optional<OperationException> alphaFailure = attempt(alpha, caller, "alpha");
        report(SynchronizationStatus.CONNECTING_BETA, alphaFailure.isEmpty(), false);
        Optional<OperationException> betaFailure = attempt(beta, caller, "beta");
        report(SynchronizationStatus.CONNECTING_BETA, alphaFailure.isEmpty(), betaFailure.isEmpty());
        return alphaFailure.or(() -> betaFailure);
    }

    private static Optional<OperationException> attempt(Approach approach, Caller caller, String side) {
        try {
            approach.reach(caller);
            return Optional.empty();
        } catch (OperationException e) {
            return Optional.of(e.within("unable to connect to " + side + ": unable to connect to endpoint: "));
        }
    }

    /** Without a connection it is tried once more, with nobody to ask, as a restarted daemon does. */
    @Override
    public void start() {
        if (!connected && reach(Caller.DAEMON).isEmpty()) {
            connected = local != null;
        }
        if (connected && local != null) {
            local.start();
        }
    }

    @Override
    public CompletableFuture<Void> flush() {
        return connected && local != null ? local.flush() : CompletableFuture.failedFuture(notAble());
    }

    @Override
    public void requestFlush() throws OperationException {
        if (!connected || local == null) {
            throw notAble();
        }
        local.requestFlush();
    }

    private static OperationException notAble() {
        return new OperationException("session is not currently able to synchronize");
    }

    @Override
    public void stop() {
        if (local != null) {
            local.stop();
        }
    }

    private void report(SynchronizationStatus status, boolean alphaConnected, boolean betaConnected) {
        listener.stateChanged(
                new EngineState(status, "", 0, List.of(), 0, endpoint(alphaConnected), endpoint(betaConnected)));
    }

    private static EndpointState endpoint(boolean connected) {
        return new EndpointState(connected, false, 0, 0, 0, 0, List.of(), 0, List.of(), 0, Optional.empty());
    }
}
