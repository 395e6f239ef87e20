package io.github.mutagenjava.client.internal.mapping;

import io.github.mutagenjava.client.InvalidSpecificationException;
import io.github.mutagenjava.client.forwarding.ForwardingConfiguration;
import io.github.mutagenjava.client.forwarding.ForwardingSpecification;
import io.github.mutagenjava.client.forwarding.SocketOverwriteMode;
import io.github.mutagenjava.proto.forwarding.Configuration;
import io.github.mutagenjava.proto.forwarding.CreateRequest;
import io.github.mutagenjava.proto.forwarding.CreationSpecification;
import java.util.OptionalInt;

/** Specifications and configurations of forwarding, to the protocol and (configurations) from it. */
public final class ForwardingSpecificationMapping {
    private ForwardingSpecificationMapping() {}

    public static CreationSpecification toProto(ForwardingSpecification specification) {
        return CreationSpecification.newBuilder()
                .setSource(UrlMapping.toProto(specification.source()))
                .setDestination(UrlMapping.toProto(specification.destination()))
                .setConfiguration(toProto(specification.configuration()))
                .setConfigurationSource(toProto(specification.configurationSource()))
                .setConfigurationDestination(toProto(specification.configurationDestination()))
                .setName(specification.name().orElse(""))
                .putAllLabels(specification.labels())
                .setPaused(specification.paused())
                .build();
    }

    /**
     * Refuses what the daemon would refuse.
     *
     * @throws InvalidSpecificationException with the daemon's words for the first fault in the daemon's order
     */
    public static void check(ForwardingSpecification specification) {
        CreationCheck.check(CreateRequest.newBuilder()
                .setPrompter(CreationCheck.ANY_PROMPTER)
                .setSpecification(toProto(specification))
                .build());
    }

    static Configuration toProto(ForwardingConfiguration configuration) {
        return Configuration.newBuilder()
                .setSocketOverwriteModeValue(configuration.socketOverwriteMode().number())
                .setSocketOwner(configuration.socketOwner().orElse(""))
                .setSocketGroup(configuration.socketGroup().orElse(""))
                .setSocketPermissionMode(configuration.socketPermissionMode().orElse(0))
                .build();
    }

    static ForwardingConfiguration toRecord(Configuration configuration) {
        if (configuration.equals(Configuration.getDefaultInstance())) {
            return ForwardingConfiguration.unset();
        }
        return new ForwardingConfiguration(
                SocketOverwriteMode.of(configuration.getSocketOverwriteModeValue()),
                Texts.optional(configuration.getSocketOwner()),
                Texts.optional(configuration.getSocketGroup()),
                OptionalInt.of(configuration.getSocketPermissionMode()));
    }
}
