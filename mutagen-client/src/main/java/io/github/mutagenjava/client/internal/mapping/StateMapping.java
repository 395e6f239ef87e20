package io.github.mutagenjava.client.internal.mapping;

import io.github.mutagenjava.client.synchronization.EndpointState;
import io.github.mutagenjava.client.synchronization.StagingProgress;
import io.github.mutagenjava.client.synchronization.SynchronizationSnapshot;
import io.github.mutagenjava.client.synchronization.SynchronizationState;
import io.github.mutagenjava.client.synchronization.SynchronizationStatus;
import io.github.mutagenjava.proto.synchronization.ListResponse;
import io.github.mutagenjava.proto.synchronization.State;
import io.github.mutagenjava.proto.synchronization.rsync.ReceiverState;
import java.util.List;
import java.util.Optional;

/** States of synchronization sessions, from the protocol. */
public final class StateMapping {
    private static final EndpointState IDLE =
            new EndpointState(false, false, 0, 0, 0, 0, List.of(), 0, List.of(), 0, Optional.empty());

    private StateMapping() {}

    public static SynchronizationSnapshot toRecord(long connectionEpoch, ListResponse response) {
        List<State> states = response.getSessionStatesList();
        SynchronizationState[] records = new SynchronizationState[states.size()];
        for (int i = 0; i < records.length; i++) {
            records[i] = toRecord(states.get(i));
        }
        return new SynchronizationSnapshot(connectionEpoch, response.getStateIndex(), List.of(records));
    }

    public static SynchronizationState toRecord(State state) {
        return new SynchronizationState(
                SessionMapping.toRecord(state.getSession()),
                SynchronizationStatus.of(state.getStatusValue()),
                Texts.optional(state.getLastError()),
                state.getSuccessfulCycles(),
                ContentMapping.conflicts(state.getConflictsList()),
                state.getExcludedConflicts(),
                endpoint(state.getAlphaState()),
                endpoint(state.getBetaState()));
    }

    private static EndpointState endpoint(io.github.mutagenjava.proto.synchronization.EndpointState state) {
        if (state.equals(io.github.mutagenjava.proto.synchronization.EndpointState.getDefaultInstance())) {
            return IDLE;
        }
        return new EndpointState(
                state.getConnected(),
                state.getScanned(),
                state.getDirectories(),
                state.getFiles(),
                state.getSymbolicLinks(),
                state.getTotalFileSize(),
                ContentMapping.problems(state.getScanProblemsList()),
                state.getExcludedScanProblems(),
                ContentMapping.problems(state.getTransitionProblemsList()),
                state.getExcludedTransitionProblems(),
                state.hasStagingProgress() ? Optional.of(progress(state.getStagingProgress())) : Optional.empty());
    }

    private static StagingProgress progress(ReceiverState state) {
        return new StagingProgress(
                state.getPath(),
                state.getReceivedSize(),
                state.getExpectedSize(),
                state.getReceivedFiles(),
                state.getExpectedFiles(),
                state.getTotalReceivedSize());
    }
}
