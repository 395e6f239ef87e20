package io.github.mutagenjava.client.internal;

import io.github.mutagenjava.client.internal.mapping.SelectionMapping;
import io.github.mutagenjava.client.internal.mapping.StateMapping;
import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.synchronization.SynchronizationSnapshot;
import io.github.mutagenjava.proto.synchronization.ListRequest;
import io.github.mutagenjava.proto.synchronization.ListResponse;
import io.github.mutagenjava.proto.synchronization.SynchronizationGrpc;
import io.grpc.MethodDescriptor;

/** Lists synchronization sessions. */
enum SynchronizationListing implements Listing<ListRequest, ListResponse, SynchronizationSnapshot> {
    INSTANCE;

    @Override
    public MethodDescriptor<ListRequest, ListResponse> method() {
        return SynchronizationGrpc.getListMethod();
    }

    @Override
    public ListRequest request(Selection selection, long previousStateIndex) {
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
