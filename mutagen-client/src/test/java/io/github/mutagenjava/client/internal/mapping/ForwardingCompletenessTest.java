package io.github.mutagenjava.client.internal.mapping;

import com.google.protobuf.Message;
import io.github.mutagenjava.client.forwarding.ForwardingSpecification;
import io.github.mutagenjava.client.forwarding.SocketOverwriteMode;
import io.github.mutagenjava.client.internal.mapping.ProtocolWalk.Place;
import io.github.mutagenjava.client.session.EndpointUrl;
import io.github.mutagenjava.proto.forwarding.Configuration;
import io.github.mutagenjava.proto.forwarding.ForwardingServiceProto;
import io.github.mutagenjava.proto.forwarding.ListResponse;
import java.util.List;

class ForwardingCompletenessTest extends CompletenessContract {
    ForwardingCompletenessTest() {
        super(
                ForwardingServiceProto.getDescriptor().findServiceByName("Forwarding"),
                ListResponse.getDescriptor(),
                Configuration.getDescriptor());
    }

    @Override
    Object record(Place place, List<Object> values) {
        ListResponse.Builder root = ListResponse.newBuilder();
        ProtocolWalk.root(root, place, values);
        // The daemon never leaves a session without an identifier, and a record refuses one.
        root.getSessionStatesBuilderList().stream()
                .filter(state -> state.getSession().getIdentifier().isEmpty())
                .forEach(state -> state.getSessionBuilder().setIdentifier("fwrd_0"));
        return ForwardingStateMapping.toRecord(1, root.build());
    }

    @Override
    Message.Builder newConfiguration() {
        return Configuration.newBuilder();
    }

    @Override
    Message throughTheRecord(Message configuration) {
        return ForwardingSpecificationMapping.toProto(
                ForwardingSpecificationMapping.toRecord((Configuration) configuration));
    }

    @Override
    Message fullSpecification() {
        return ForwardingSpecificationMapping.toProto(ForwardingSpecification.builder(
                        EndpointUrl.parseForwarding("tcp:localhost:8080"),
                        EndpointUrl.parseForwarding("deploy@staging:unix:/run/web.sock"))
                .name("web")
                .label("env", "staging")
                .configuration(c -> c.socketOverwriteMode(SocketOverwriteMode.OVERWRITE))
                .configurationSource(c -> c.socketOwner("me"))
                .configurationDestination(c -> c.socketPermissionMode(0660))
                .paused(true)
                .build());
    }
}
