package io.github.mutagenjava.client.internal.mapping;

import io.github.mutagenjava.client.forwarding.ForwardingEndpointState;
import io.github.mutagenjava.client.forwarding.ForwardingSession;
import io.github.mutagenjava.client.forwarding.ForwardingSnapshot;
import io.github.mutagenjava.client.forwarding.ForwardingState;
import io.github.mutagenjava.client.forwarding.ForwardingStatus;
import io.github.mutagenjava.client.session.SessionId;
import io.github.mutagenjava.proto.forwarding.ListResponse;
import io.github.mutagenjava.proto.forwarding.Session;
import io.github.mutagenjava.proto.forwarding.State;
import java.util.List;

/** States of forwarding sessions, from the protocol. */
public final class ForwardingStateMapping {
    private ForwardingStateMapping() {}

    public static ForwardingSnapshot toRecord(long connectionEpoch, ListResponse response) {
        List<State> states = response.getSessionStatesList();
        ForwardingState[] records = new ForwardingState[states.size()];
        for (int i = 0; i < records.length; i++) {
            records[i] = toRecord(states.get(i));
        }
        return new ForwardingSnapshot(connectionEpoch, response.getStateIndex(), List.of(records));
    }

    private static ForwardingState toRecord(State state) {
        return new ForwardingState(
                toRecord(state.getSession()),
                ForwardingStatus.of(state.getStatusValue()),
                Texts.optional(state.getLastError()),
                state.getOpenConnections(),
                state.getTotalConnections(),
                state.getTotalOutboundData(),
                state.getTotalInboundData(),
                new ForwardingEndpointState(state.getSourceState().getConnected()),
                new ForwardingEndpointState(state.getDestinationState().getConnected()));
    }

    private static ForwardingSession toRecord(Session session) {
        return new ForwardingSession(
                new SessionId(session.getIdentifier()),
                session.getVersionValue(),
                SessionMapping.toInstant(session.getCreationTime()),
                SessionMapping.toVersion(
                        session.getCreatingVersionMajor(),
                        session.getCreatingVersionMinor(),
                        session.getCreatingVersionPatch()),
                UrlMapping.toRecord(session.getSource()),
                UrlMapping.toRecord(session.getDestination()),
                ForwardingSpecificationMapping.toRecord(session.getConfiguration()),
                ForwardingSpecificationMapping.toRecord(session.getConfigurationSource()),
                ForwardingSpecificationMapping.toRecord(session.getConfigurationDestination()),
                session.getLabelsMap(),
                Texts.optional(session.getName()),
                session.getPaused());
    }
}
