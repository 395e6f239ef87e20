package io.github.mutagenjava.client.internal.mapping;

import io.github.mutagenjava.client.InvalidSpecificationException;
import io.github.mutagenjava.client.synchronization.SynchronizationSpecification;
import io.github.mutagenjava.proto.synchronization.CreateRequest;
import io.github.mutagenjava.proto.synchronization.CreationSpecification;

/** Specifications, to the protocol, and what the daemon would say to them. */
public final class SpecificationMapping {
    private SpecificationMapping() {}

    public static CreationSpecification toProto(SynchronizationSpecification specification) {
        return CreationSpecification.newBuilder()
                .setAlpha(UrlMapping.toProto(specification.alpha()))
                .setBeta(UrlMapping.toProto(specification.beta()))
                .setConfiguration(ConfigurationMapping.toProto(specification.configuration()))
                .setConfigurationAlpha(ConfigurationMapping.toProto(specification.configurationAlpha()))
                .setConfigurationBeta(ConfigurationMapping.toProto(specification.configurationBeta()))
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
    public static void check(SynchronizationSpecification specification) {
        CreationCheck.check(CreateRequest.newBuilder()
                .setPrompter(CreationCheck.ANY_PROMPTER)
                .setSpecification(toProto(specification))
                .build());
    }
}
