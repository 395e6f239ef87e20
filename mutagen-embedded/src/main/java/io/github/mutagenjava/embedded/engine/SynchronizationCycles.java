package io.github.mutagenjava.embedded.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Runs cycle after cycle on two connected endpoints until one breaks, halts, or the loop shall stop. */
final class SynchronizationCycles {
    private final EngineSettings settings;
    private final LocalEndpoint alpha;
    private final LocalEndpoint beta;
    private final StatePublisher state;
    private final LoopSignals signals;
    private final EngineTiming timing;
    private final ExecutorService workers;
    private final FaultHook hook;
    private final Path archive;
    private final TransitionJournal journal;
    private TransitionJournal.Begun begun = TransitionJournal.Begun.NOTHING;
    private @Nullable Entry ancestor;
    private boolean retriedScan;
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
        this.hook = hook;
        SessionHistory history = new SessionHistory(settings.dataDirectory(), settings.session());
        this.archive = history.archive();
        this.journal = new TransitionJournal(history.journal(), archive);
    }

    /** Never returns but by one of its exceptions. */
    void run() throws EngineException, HaltException, CancelledException {
        if (!state.state().lastError().isEmpty()) {
            state.lastError("");
        }
        ancestor = Archive.load(archive);
        begun = journal.read();
        boolean waitForReason = settings.alpha().watchMode() == WatchMode.NO_WATCH
                && settings.beta().watchMode() == WatchMode.NO_WATCH;
        while (true) {
            if (waitForReason) {
                state.status(SynchronizationStatus.WATCHING);
                signals.awaitReason(timing.coalescing());
            }
            Optional<Snapshots> snapshots = scan(signals.takeFlushes());
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

    private record Snapshots(Snapshot alpha, Snapshot beta) {}

    /** Scans both sides; empty if that must be tried again, after the wait that follows a second failure in a row. */
    private Optional<Snapshots> scan(boolean full) throws EngineException, CancelledException {
        state.status(SynchronizationStatus.SCANNING);
        Future<Snapshot> scanOfAlpha = workers.submit(() -> alpha.scan(full));
        @Nullable Snapshot betaSnapshot = null;
        @Nullable ScanException betaFailure = null;
        try {
            betaSnapshot = beta.scan(full);
        } catch (ScanException e) {
            betaFailure = e;
        } finally {
            awaitEnd(scanOfAlpha);
        }
        @Nullable Snapshot alphaSnapshot = null;
        try {
            alphaSnapshot = join(scanOfAlpha);
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
            retriedScan = false;
            return Optional.of(new Snapshots(alphaSnapshot, betaSnapshot));
        }
        if (retriedScan) {
            state.status(SynchronizationStatus.WAITING_FOR_RESCAN);
            signals.sleep(timing.rescan());
        }
        retriedScan = true;
        return Optional.empty();
    }

    /** Waits until a task is over, however it ended. */
    private static void awaitEnd(Future<?> task) {
        try {
            task.get();
        } catch (ExecutionException e) {
            // Looked at by join.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> T join(Future<T> task) throws ScanException, EngineException, CancelledException {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof ScanException failure) {
                throw failure;
            }
            if (cause instanceof EngineException failure) {
                throw failure;
            }
            if (cause instanceof CancelledException failure) {
                throw failure;
            }
            if (cause instanceof Error failure) {
                throw failure;
            }
            throw new IllegalStateException("an endpoint failed in an unforeseen way", cause);
        }
    }

    /** Reconciles, stages, changes and saves; returns whether files were missing at the end. */
    private boolean synchronize(Snapshots snapshots) throws EngineException, HaltException, CancelledException {
        Reconciliation reconciliation = reconcile(snapshots);
        state.status(SynchronizationStatus.STAGING_ALPHA);
        stage(true, reconciliation.alphaChanges());
        state.status(SynchronizationStatus.STAGING_BETA);
        stage(false, reconciliation.betaChanges());
        state.status(SynchronizationStatus.TRANSITIONING);
        return transition(reconciliation, snapshots);
    }

    private Reconciliation reconcile(Snapshots snapshots) throws EngineException, HaltException {
        Entry alphaContent = snapshots.alpha.content();
        Entry betaContent = snapshots.beta.content();
        ScanTotals alphaTotals = snapshots.alpha.totals();
        ScanTotals betaTotals = snapshots.beta.totals();
        if (settings.ignoreSyntax() == IgnoreSyntax.DOCKER) {
            PhantomDirectories.Settled settled = PhantomDirectories.settle(ancestor, alphaContent, betaContent);
            alphaContent = settled.alpha();
            betaContent = settled.beta();
            alphaTotals = alphaTotals.withDirectories(settled.alphaDirectories());
            betaTotals = betaTotals.withDirectories(settled.betaDirectories());
        }
        state.scanned(alphaTotals, Snapshot.problems(alphaContent), betaTotals, Snapshot.problems(betaContent));
        if (settings.permissionsMode() == PermissionsMode.PORTABLE) {
            if (snapshots.alpha.preservesExecutability() && !snapshots.beta.preservesExecutability()) {
                betaContent = Executability.propagate(ancestor, alphaContent, betaContent);
            } else if (snapshots.beta.preservesExecutability() && !snapshots.alpha.preservesExecutability()) {
                alphaContent = Executability.propagate(ancestor, betaContent, alphaContent);
            }
        }
        recover(alphaContent, betaContent);
        if (RootSafety.oneSideEmptied(ancestor, alphaContent, betaContent)) {
            throw halt(SynchronizationStatus.HALTED_ON_ROOT_EMPTIED);
        }
        Reconciliation reconciliation = Reconciler.reconcile(ancestor, alphaContent, betaContent, settings.mode());
        state.conflicts(reconciliation.conflicts());
        Optional<SynchronizationStatus> halt =
                RootSafety.halt(reconciliation.alphaChanges(), reconciliation.betaChanges());
        if (halt.isPresent()) {
            throw halt(halt.get());
        }
        return reconciliation;
    }

    /** What the last process had already carried over when it ended counts as agreed on. */
    private void recover(@Nullable Entry alphaContent, @Nullable Entry betaContent) throws EngineException {
        if (!begun.isEmpty()) {
            save(begun.done(ancestor, alphaContent, betaContent));
            end();
            begun = TransitionJournal.Begun.NOTHING;
        }
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

    private boolean transition(Reconciliation reconciliation, Snapshots snapshots)
            throws EngineException, CancelledException {
        boolean changing = !reconciliation.alphaChanges().isEmpty()
                || !reconciliation.betaChanges().isEmpty();
        if (changing) {
            begin(reconciliation);
        }
        Future<Transition.Outcome> changesToAlpha =
                workers.submit(transitionOf(alpha, reconciliation.alphaChanges(), snapshots.alpha));
        Future<Transition.Outcome> changesToBeta =
                workers.submit(transitionOf(beta, reconciliation.betaChanges(), snapshots.beta));
        awaitEnd(changesToAlpha);
        awaitEnd(changesToBeta);
        Transition.Outcome alphaOutcome = outcome(changesToAlpha, "alpha");
        Transition.Outcome betaOutcome = outcome(changesToBeta, "beta");
        state.transitioned(alphaOutcome.problems(), betaOutcome.problems());
        List<Change> changes = new ArrayList<>(reconciliation.ancestorChanges());
        changes.addAll(alphaOutcome.results());
        changes.addAll(betaOutcome.results());
        save(changes);
        if (changing) {
            end();
        }
        return alphaOutcome.filesMissing() || betaOutcome.filesMissing();
    }

    private void begin(Reconciliation reconciliation) throws EngineException {
        try {
            journal.write(reconciliation);
        } catch (IOException e) {
            throw new EngineException("unable to save journal: " + OperatingSystemError.text(e), e);
        }
        hook.reached("after writing the journal");
    }

    private void end() throws EngineException {
        try {
            journal.clear();
        } catch (IOException e) {
            throw new EngineException("unable to clear journal: " + OperatingSystemError.text(e), e);
        }
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
            return join(task);
        } catch (ScanException | EngineException e) {
            throw new EngineException("unable to apply changes to " + side + ": " + e.getMessage(), e);
        }
    }

    private void save(List<Change> changes) throws EngineException {
        if (changes.isEmpty()) {
            return;
        }
        Entry agreed;
        try {
            agreed = TreeChanges.apply(ancestor, changes);
        } catch (EngineException e) {
            throw new EngineException("unable to propagate changes to ancestor: " + e.getMessage(), e);
        }
        hook.reached("before saving the archive");
        try {
            Archive.save(archive, agreed);
        } catch (IOException e) {
            throw new EngineException("unable to save ancestor: " + OperatingSystemError.text(e), e);
        }
        hook.reached("after saving the archive");
        ancestor = agreed;
    }
}
