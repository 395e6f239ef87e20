package io.github.mutagenjava.embedded.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Runs cycle after cycle on two connected endpoints until one breaks, halts, or the loop shall stop. */
final class SynchronizationCycles {
    private final EngineSettings settings;
    private final LocalEndpoint alpha;
    private final LocalEndpoint beta;
    private final StatePublisher state;
    private final LoopSignals signals;
    private final EngineTiming timing;
    private final ExecutorService workers;
    private final BothScans scans;
    private final AgreedState agreed;
    private boolean retriedMissingFiles;

    SynchronizationCycles(
            EngineSettings settings,
            LocalEndpoint alpha,
            LocalEndpoint beta,
            StatePublisher state,
            LoopSignals signals,
            EngineTiming timing,
            ExecutorService workers,
            FaultHook hook) {
        this.settings = settings;
        this.alpha = alpha;
        this.beta = beta;
        this.state = state;
        this.signals = signals;
        this.timing = timing;
        this.workers = workers;
        this.scans = new BothScans(alpha, beta, state, signals, timing, workers);
        this.agreed = new AgreedState(new SessionHistory(settings.dataDirectory(), settings.session()), hook);
    }

    /** Never returns but by one of its exceptions. */
    void run() throws EngineException, HaltException, CancelledException {
        if (!state.state().lastError().isEmpty()) {
            state.lastError("");
        }
        agreed.load();
        boolean waitForReason = settings.alpha().watchMode() == WatchMode.NO_WATCH
                && settings.beta().watchMode() == WatchMode.NO_WATCH;
        while (true) {
            if (waitForReason) {
                state.status(SynchronizationStatus.WATCHING);
                signals.awaitReason(timing.coalescing());
            }
            Optional<BothScans.Snapshots> snapshots = scans.scan(signals.takeFlushes());
            if (snapshots.isEmpty()) {
                waitForReason = false;
                continue;
            }
            boolean filesMissing = synchronize(snapshots.get());
            waitForReason = !filesMissing || retriedMissingFiles;
            retriedMissingFiles = !waitForReason;
            state.cycleSucceeded();
            signals.answerFlushes();
        }
    }

    /** Reconciles, stages, changes and saves; returns whether files were missing at the end. */
    private boolean synchronize(BothScans.Snapshots snapshots)
            throws EngineException, HaltException, CancelledException {
        Reconciliation reconciliation = reconcile(snapshots);
        state.status(SynchronizationStatus.STAGING_ALPHA);
        stage(true, reconciliation.alphaChanges());
        state.status(SynchronizationStatus.STAGING_BETA);
        stage(false, reconciliation.betaChanges());
        state.status(SynchronizationStatus.TRANSITIONING);
        return transition(reconciliation, snapshots);
    }

    private Reconciliation reconcile(BothScans.Snapshots snapshots) throws EngineException, HaltException {
        Entry alphaContent = snapshots.alpha().content();
        Entry betaContent = snapshots.beta().content();
        ScanTotals alphaTotals = snapshots.alpha().totals();
        ScanTotals betaTotals = snapshots.beta().totals();
        if (settings.ignoreSyntax() == IgnoreSyntax.DOCKER) {
            PhantomDirectories.Settled settled = PhantomDirectories.settle(agreed.content(), alphaContent, betaContent);
            alphaContent = settled.alpha();
            betaContent = settled.beta();
            alphaTotals = alphaTotals.withDirectories(settled.alphaDirectories());
            betaTotals = betaTotals.withDirectories(settled.betaDirectories());
        }
        state.scanned(alphaTotals, Snapshot.problems(alphaContent), betaTotals, Snapshot.problems(betaContent));
        if (settings.permissionsMode() == PermissionsMode.PORTABLE) {
            if (snapshots.alpha().preservesExecutability() && !snapshots.beta().preservesExecutability()) {
                betaContent = Executability.propagate(agreed.content(), alphaContent, betaContent);
            } else if (snapshots.beta().preservesExecutability()
                    && !snapshots.alpha().preservesExecutability()) {
                alphaContent = Executability.propagate(agreed.content(), betaContent, alphaContent);
            }
        }
        agreed.recover(alphaContent, betaContent);
        if (RootSafety.oneSideEmptied(agreed.content(), alphaContent, betaContent)) {
            throw halt(SynchronizationStatus.HALTED_ON_ROOT_EMPTIED);
        }
        Reconciliation reconciliation =
                Reconciler.reconcile(agreed.content(), alphaContent, betaContent, settings.mode());
        state.conflicts(reconciliation.conflicts());
        Optional<SynchronizationStatus> halt =
                RootSafety.halt(reconciliation.alphaChanges(), reconciliation.betaChanges());
        if (halt.isPresent()) {
            throw halt(halt.get());
        }
        return reconciliation;
    }

    /** The status is shown before anybody who waits for this cycle hears that it failed. */
    private HaltException halt(SynchronizationStatus status) {
        state.status(status);
        return new HaltException();
    }

    private void stage(boolean onAlpha, List<Change> changes) throws EngineException, CancelledException {
        List<StagingRequest> requests = StagingRequest.of(changes);
        if (requests.isEmpty()) {
            return;
        }
        Path source = onAlpha ? settings.beta().root() : settings.alpha().root();
        try {
            (onAlpha ? alpha : beta).stage(requests, source, progress -> state.stagingProgress(onAlpha, progress));
        } catch (EngineException e) {
            throw new EngineException(
                    "unable to begin staging on " + (onAlpha ? "alpha" : "beta") + ": " + e.getMessage(), e);
        }
    }

    private boolean transition(Reconciliation reconciliation, BothScans.Snapshots snapshots)
            throws EngineException, CancelledException {
        boolean changing = !reconciliation.alphaChanges().isEmpty()
                || !reconciliation.betaChanges().isEmpty();
        if (changing) {
            agreed.begin(reconciliation);
        }
        Future<Transition.Outcome> changesToAlpha =
                workers.submit(transitionOf(alpha, reconciliation.alphaChanges(), snapshots.alpha()));
        Future<Transition.Outcome> changesToBeta =
                workers.submit(transitionOf(beta, reconciliation.betaChanges(), snapshots.beta()));
        EndpointTask.awaitEnd(changesToAlpha);
        EndpointTask.awaitEnd(changesToBeta);
        Transition.Outcome alphaOutcome = outcome(changesToAlpha, "alpha");
        Transition.Outcome betaOutcome = outcome(changesToBeta, "beta");
        state.transitioned(alphaOutcome.problems(), betaOutcome.problems());
        List<Change> changes = new ArrayList<>(reconciliation.ancestorChanges());
        changes.addAll(alphaOutcome.results());
        changes.addAll(betaOutcome.results());
        agreed.save(changes);
        if (changing) {
            agreed.end();
        }
        return alphaOutcome.filesMissing() || betaOutcome.filesMissing();
    }

    private static Callable<Transition.Outcome> transitionOf(
            LocalEndpoint endpoint, List<Change> changes, Snapshot seen) {
        if (changes.isEmpty()) {
            return () -> new Transition.Outcome(List.of(), List.of(), false);
        }
        return () -> {
            Transition.Outcome outcome = endpoint.transition(changes, seen);
            endpoint.transitionFinished();
            return outcome;
        };
    }

    private static Transition.Outcome outcome(Future<Transition.Outcome> task, String side)
            throws EngineException, CancelledException {
        try {
            return EndpointTask.join(task);
        } catch (ScanException | EngineException e) {
            throw new EngineException("unable to apply changes to " + side + ": " + e.getMessage(), e);
        }
    }
}
