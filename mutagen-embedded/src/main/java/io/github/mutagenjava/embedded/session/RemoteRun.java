package io.github.mutagenjava.embedded.session;

import io.github.mutagenjava.embedded.engine.EndpointState;
import io.github.mutagenjava.embedded.engine.EngineListener;
import io.github.mutagenjava.embedded.engine.EngineState;
import io.github.mutagenjava.embedded.engine.SynchronizationStatus;
import io.github.mutagenjava.embedded.engine.ThreadEnd;
import io.github.mutagenjava.proto.url.URL;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A run that must get through to both its endpoints before it can synchronize: something is said on the way, or there is
 * no way yet. Like the daemon it tries again in intervals, with nobody to ask, in the status of connecting beta and
 * without an error; an endpoint that was reached is not connected once more.
 */
final class RemoteRun implements SessionRun {
    private final Approach alpha;
    private final Approach beta;
    private final LocalRuns localRuns;
    private final EngineListener listener;
    private final Duration interval;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread = new Thread(this::keepTrying, "mutagen-session-connecting");
    private @Nullable URL alphaFolder;
    private @Nullable URL betaFolder;
    private volatile @Nullable SessionRun local;

    RemoteRun(Approach alpha, Approach beta, LocalRuns localRuns, EngineListener listener, Duration interval) {
        this.alpha = alpha;
        this.beta = beta;
        this.localRuns = localRuns;
        this.listener = listener;
        this.interval = interval;
        thread.setDaemon(true);
    }

    /** The way to one endpoint. */
    @FunctionalInterface
    interface Approach {
        /**
         * Gets there.
         *
         * @return the local folder that stands for it
         * @throws OperationException with the cause alone
         */
        URL reach(Caller caller) throws OperationException;
    }

    /** Makes the run that synchronizes once both endpoints are reached. */
    @FunctionalInterface
    interface LocalRuns {
        SessionRun between(URL alpha, URL beta);
    }

    @Override
    public void connect(Caller caller) throws OperationException {
        Optional<OperationException> failure = reach(caller);
        if (failure.isPresent()) {
            throw failure.get();
        }
        SessionRun reached = local;
        if (reached != null) {
            reached.connect(caller);
        }
    }

    /** Tries what is not reached yet; if both fail, alpha's failure counts. */
    private Optional<OperationException> reach(Caller caller) {
        Optional<OperationException> alphaFailure = Optional.empty();
        Optional<OperationException> betaFailure = Optional.empty();
        if (alphaFolder == null) {
            report(SynchronizationStatus.CONNECTING_ALPHA);
            try {
                alphaFolder = alpha.reach(caller);
            } catch (OperationException e) {
                alphaFailure = Optional.of(within("alpha", e));
            }
        }
        report(SynchronizationStatus.CONNECTING_BETA);
        if (betaFolder == null) {
            try {
                betaFolder = beta.reach(caller);
            } catch (OperationException e) {
                betaFailure = Optional.of(within("beta", e));
            }
        }
        report(SynchronizationStatus.CONNECTING_BETA);
        if (alphaFolder != null && betaFolder != null) {
            local = localRuns.between(alphaFolder, betaFolder);
        }
        return alphaFailure.isPresent() ? alphaFailure : betaFailure;
    }

    private static OperationException within(String side, OperationException failure) {
        return failure.within("unable to connect to " + side + ": unable to connect to endpoint: ");
    }

    /** Without a connection it is tried at once, as by a restarted daemon, and then in intervals. */
    @Override
    public void start() {
        if (!startLocal()) {
            thread.start();
        }
    }

    /** Starts the run between the endpoints, if they are reached or can be now. */
    private boolean startLocal() {
        if (local == null) {
            reach(Caller.DAEMON);
        }
        SessionRun reached = local;
        if (reached != null) {
            reached.start();
        }
        return reached != null;
    }

    private void keepTrying() {
        try {
            while (!stopped.await(interval.toNanos(), TimeUnit.NANOSECONDS)) {
                if (startLocal()) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public CompletableFuture<Void> flush() {
        SessionRun reached = local;
        return reached == null ? CompletableFuture.failedFuture(notAble()) : reached.flush();
    }

    @Override
    public void requestFlush() throws OperationException {
        SessionRun reached = local;
        if (reached == null) {
            throw notAble();
        }
        reached.requestFlush();
    }

    private static OperationException notAble() {
        return new OperationException("session is not currently able to synchronize");
    }

    @Override
    public void stop() {
        stopped.countDown();
        ThreadEnd.await(thread);
        SessionRun reached = local;
        if (reached != null) {
            reached.stop();
        }
    }

    private void report(SynchronizationStatus status) {
        listener.stateChanged(new EngineState(
                status, "", 0, List.of(), 0, endpoint(alphaFolder != null), endpoint(betaFolder != null)));
    }

    private static EndpointState endpoint(boolean connected) {
        return new EndpointState(connected, false, 0, 0, 0, 0, List.of(), 0, List.of(), 0, Optional.empty());
    }
}
