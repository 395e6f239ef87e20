package io.github.mutagenjava.embedded.engine;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Looks at both sides at the same time, and once more if one of them could not be looked at. */
final class BothScans {
    private final LocalEndpoint alpha;
    private final LocalEndpoint beta;
    private final StatePublisher state;
    private final LoopSignals signals;
    private final EngineTiming timing;
    private final ExecutorService workers;
    private boolean retried;

    BothScans(
            LocalEndpoint alpha,
            LocalEndpoint beta,
            StatePublisher state,
            LoopSignals signals,
            EngineTiming timing,
            ExecutorService workers) {
        this.alpha = alpha;
        this.beta = beta;
        this.state = state;
        this.signals = signals;
        this.timing = timing;
        this.workers = workers;
    }

    /** What both sides looked like at about the same time. */
    record Snapshots(Snapshot alpha, Snapshot beta) {}

    /** Scans both sides; empty if that must be tried again, after the wait that follows a second failure in a row. */
    Optional<Snapshots> scan(boolean full) throws EngineException, CancelledException {
        state.status(SynchronizationStatus.SCANNING);
        Future<Snapshot> scanOfAlpha = workers.submit(() -> alpha.scan(full));
        @Nullable Snapshot betaSnapshot = null;
        @Nullable ScanException betaFailure = null;
        try {
            betaSnapshot = beta.scan(full);
        } catch (ScanException e) {
            betaFailure = e;
        } finally {
            EndpointTask.awaitEnd(scanOfAlpha);
        }
        @Nullable Snapshot alphaSnapshot = null;
        try {
            alphaSnapshot = EndpointTask.join(scanOfAlpha);
        } catch (ScanException e) {
            state.lastError("alpha scan error: " + e.getMessage());
        }
        if (signals.isRequested()) {
            throw new CancelledException();
        }
        if (betaFailure != null) {
            state.lastError("beta scan error: " + betaFailure.getMessage());
        }
        if (alphaSnapshot != null && betaSnapshot != null) {
            retried = false;
            return Optional.of(new Snapshots(alphaSnapshot, betaSnapshot));
        }
        if (retried) {
            state.status(SynchronizationStatus.WAITING_FOR_RESCAN);
            signals.sleep(timing.rescan());
        }
        retried = true;
        return Optional.empty();
    }
}
