package io.github.mutagenjava.client.internal.mapping;

import io.github.mutagenjava.client.InvalidSpecificationException;
import io.github.mutagenjava.client.synchronization.SynchronizationSpecification;
import io.github.mutagenjava.proto.rules.Platform;
import io.github.mutagenjava.proto.rules.Refusal;
import io.github.mutagenjava.proto.rules.RequestRules;
import io.github.mutagenjava.proto.rules.SpecificationRules;
import io.github.mutagenjava.proto.synchronization.CreateRequest;
import io.github.mutagenjava.proto.synchronization.CreationSpecification;

/** Specifications, to the protocol, and what the daemon would say to them. */
public final class SpecificationMapping {
    // The daemon of a local socket runs on this machine, so its rules for local paths are ours.
    private static final RequestRules RULES = RequestRules.of(SpecificationRules.of(Platform.current()));

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
        CreateRequest request = CreateRequest.newBuilder()
                .setPrompter("not asked yet")
                .setSpecification(toProto(specification))
                .build();
        RULES.check(request).ifPresent(SpecificationMapping::refuse);
    }

    private static void refuse(Refusal refusal) {
        // Only our own UNKNOWN has this number.
        String value = refusal.value().equals("-1") ? "UNKNOWN" : refusal.value();
        throw new InvalidSpecificationException(
                refusal.text(), refusal.field().substring("specification.".length()), value);
    }
}
