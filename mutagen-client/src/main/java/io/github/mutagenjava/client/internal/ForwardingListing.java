package io.github.mutagenjava.client.internal;

import io.github.mutagenjava.client.forwarding.ForwardingSnapshot;
import io.github.mutagenjava.client.internal.mapping.ForwardingStateMapping;
import io.github.mutagenjava.client.internal.mapping.SelectionMapping;
import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.proto.forwarding.ForwardingGrpc;
import io.github.mutagenjava.proto.forwarding.ListRequest;
import io.github.mutagenjava.proto.forwarding.ListResponse;
import io.grpc.MethodDescriptor;

/** Lists forwarding sessions. */
enum ForwardingListing implements Listing<ListRequest, ListResponse, ForwardingSnapshot> {
    INSTANCE;

    @Override
    public MethodDescriptor<ListRequest, ListResponse> method() {
        return ForwardingGrpc.getListMethod();
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
    public ForwardingSnapshot snapshot(Reply<ListResponse> reply) {
        return ForwardingStateMapping.toRecord(reply.epoch(), reply.message());
    }

    @Override
    public ForwardingSnapshot matching(ForwardingSnapshot snapshot, Selection selection) {
        return new ForwardingSnapshot(
                snapshot.connectionEpoch(),
                snapshot.stateIndex(),
                snapshot.states().stream()
                        .filter(state -> selection.matches(state.session()))
                        .toList());
    }
}
