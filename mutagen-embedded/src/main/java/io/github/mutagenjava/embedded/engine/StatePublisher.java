package io.github.mutagenjava.embedded.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Holds the newest state, and tells the listener of every change. Changed by one thread at a time. */
final class StatePublisher {
    private final EngineListener listener;
    private volatile EngineState state = EngineState.INITIAL;

    StatePublisher(EngineListener listener) {
        this.listener = listener;
    }

    EngineState state() {
        return state;
    }

    private void publish(EngineState changed) {
        state = changed;
        listener.stateChanged(changed);
    }

    void reset(String lastError) {
        EngineState initial = EngineState.INITIAL;
        publish(new EngineState(
                initial.status(), lastError, 0, List.of(), 0, EndpointState.INITIAL, EndpointState.INITIAL));
    }

    void status(SynchronizationStatus status) {
        EngineState now = state;
        publish(new EngineState(
                status,
                now.lastError(),
                now.successfulCycles(),
                now.conflicts(),
                now.excludedConflicts(),
                now.alpha(),
                now.beta()));
    }

    void lastError(String lastError) {
        EngineState now = state;
        publish(new EngineState(
                now.status(),
                lastError,
                now.successfulCycles(),
                now.conflicts(),
                now.excludedConflicts(),
                now.alpha(),
                now.beta()));
    }

    void cycleSucceeded() {
        EngineState now = state;
        publish(new EngineState(
                now.status(),
                now.lastError(),
                now.successfulCycles() + 1,
                now.conflicts(),
                now.excludedConflicts(),
                now.alpha(),
                now.beta()));
    }

    void conflicts(List<Conflict> conflicts) {
        EngineState now = state;
        List<Conflict> listed = conflicts.stream()
                .sorted(Comparator.comparing(Conflict::root, TreePath.DEPTH_FIRST))
                .limit(EngineState.LIST_LIMIT)
                .map(Conflict::slim)
                .toList();
        publish(new EngineState(
                now.status(),
                now.lastError(),
                now.successfulCycles(),
                listed,
                conflicts.size() - listed.size(),
                now.alpha(),
                now.beta()));
    }

    void connected(boolean alpha, boolean connected) {
        EndpointState now = endpoint(alpha);
        endpoint(
                alpha,
                state.status(),
                new EndpointState(
                        connected,
                        now.scanned(),
                        now.directories(),
                        now.files(),
                        now.symbolicLinks(),
                        now.totalFileSizeBytes(),
                        now.scanProblems(),
                        now.excludedScanProblems(),
                        now.transitionProblems(),
                        now.excludedTransitionProblems(),
                        now.stagingProgress()));
    }

    void stagingProgress(boolean alpha, Optional<StagingProgress> progress) {
        EndpointState now = endpoint(alpha);
        endpoint(
                alpha,
                state.status(),
                new EndpointState(
                        now.connected(),
                        now.scanned(),
                        now.directories(),
                        now.files(),
                        now.symbolicLinks(),
                        now.totalFileSizeBytes(),
                        now.scanProblems(),
                        now.excludedScanProblems(),
                        now.transitionProblems(),
                        now.excludedTransitionProblems(),
                        progress));
    }

    /** Both scans are done: counters and problems of both sides, no error any more, and reconciling begins. */
    void scanned(ScanTotals alpha, List<Problem> alphaProblems, ScanTotals beta, List<Problem> betaProblems) {
        EngineState now = state;
        publish(new EngineState(
                SynchronizationStatus.RECONCILING,
                "",
                now.successfulCycles(),
                now.conflicts(),
                now.excludedConflicts(),
                scanned(now.alpha(), alpha, alphaProblems),
                scanned(now.beta(), beta, betaProblems)));
    }

    private static EndpointState scanned(EndpointState now, ScanTotals totals, List<Problem> problems) {
        return new EndpointState(
                now.connected(),
                true,
                totals.directories(),
                totals.files(),
                totals.symbolicLinks(),
                totals.fileSizeBytes(),
                listed(problems),
                excluded(problems),
                now.transitionProblems(),
                now.excludedTransitionProblems(),
                now.stagingProgress());
    }

    /** Both sides have been changed, and saving begins. */
    void transitioned(List<Problem> alphaProblems, List<Problem> betaProblems) {
        EngineState now = state;
        publish(new EngineState(
                SynchronizationStatus.SAVING,
                now.lastError(),
                now.successfulCycles(),
                now.conflicts(),
                now.excludedConflicts(),
                transitioned(now.alpha(), alphaProblems),
                transitioned(now.beta(), betaProblems)));
    }

    private static EndpointState transitioned(EndpointState now, List<Problem> problems) {
        return new EndpointState(
                now.connected(),
                now.scanned(),
                now.directories(),
                now.files(),
                now.symbolicLinks(),
                now.totalFileSizeBytes(),
                now.scanProblems(),
                now.excludedScanProblems(),
                listed(problems),
                excluded(problems),
                now.stagingProgress());
    }

    private static List<Problem> listed(List<Problem> problems) {
        return problems.stream()
                .sorted(Comparator.comparing(Problem::path, TreePath.DEPTH_FIRST))
                .limit(EngineState.LIST_LIMIT)
                .toList();
    }

    private static long excluded(List<Problem> problems) {
        return Math.max(0, problems.size() - EngineState.LIST_LIMIT);
    }

    private EndpointState endpoint(boolean alpha) {
        return alpha ? state.alpha() : state.beta();
    }

    private void endpoint(boolean alpha, SynchronizationStatus status, EndpointState changed) {
        EngineState now = state;
        publish(new EngineState(
                status,
                now.lastError(),
                now.successfulCycles(),
                now.conflicts(),
                now.excludedConflicts(),
                alpha ? changed : now.alpha(),
                alpha ? now.beta() : changed));
    }
}
