package io.github.mutagenjava.client.internal;

import io.github.mutagenjava.client.internal.mapping.SelectionMapping;
import io.github.mutagenjava.client.internal.mapping.StateMapping;
import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.synchronization.SynchronizationSnapshot;
import io.github.mutagenjava.proto.synchronization.ListRequest;
import io.github.mutagenjava.proto.synchronization.ListResponse;
import io.github.mutagenjava.proto.synchronization.SynchronizationGrpc;
import io.grpc.CallOptions;
import java.util.concurrent.CompletableFuture;

/** Lists synchronization sessions. */
enum SynchronizationListing implements Listing<ListResponse, SynchronizationSnapshot> {
    INSTANCE;

    @Override
    public CompletableFuture<Reply<ListResponse>> list(
            DaemonEngine engine, Selection selection, long previousStateIndex, CallOptions options) {
        return engine.call(SynchronizationGrpc.getListMethod(), request(selection, previousStateIndex), options);
    }

    static ListRequest request(Selection selection, long previousStateIndex) {
        return ListRequest.newBuilder()
                .setSelection(SelectionMapping.toProto(selection))
                .setPreviousStateIndex(previousStateIndex)
                .build();
    }

    @Override
    public long stateIndex(ListResponse answer) {
        return answer.getStateIndex();
    }

    @Override
    public SynchronizationSnapshot snapshot(Reply<ListResponse> reply) {
        return StateMapping.toRecord(reply.epoch(), reply.message());
    }

    @Override
    public SynchronizationSnapshot matching(SynchronizationSnapshot snapshot, Selection selection) {
        return new SynchronizationSnapshot(
                snapshot.connectionEpoch(),
                snapshot.stateIndex(),
                snapshot.states().stream()
                        .filter(state -> selection.matches(state.session()))
                        .toList());
    }
}
