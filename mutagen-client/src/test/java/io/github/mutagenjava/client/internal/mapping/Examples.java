package io.github.mutagenjava.client.internal.mapping;

import io.github.mutagenjava.client.session.EndpointUrl;
import io.github.mutagenjava.client.synchronization.SynchronizationMode;
import io.github.mutagenjava.client.synchronization.SynchronizationSpecification;
import java.nio.file.Path;

/** Values that several tests start from. */
public final class Examples {
    private Examples() {}

    public static SynchronizationSpecification fullSpecification() {
        return SynchronizationSpecification.builder(
                        EndpointUrl.local(Path.of("/alpha")), EndpointUrl.local(Path.of("/beta")))
                .name("web")
                .label("env", "staging")
                .configuration(c -> c.mode(SynchronizationMode.TWO_WAY_RESOLVED))
                .configurationAlpha(c -> c.defaultFileMode(0600))
                .configurationBeta(c -> c.defaultFileMode(0644))
                .paused(true)
                .build();
    }
}
