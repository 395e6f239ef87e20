package io.github.mutagenjava.client.synchronization;

import static java.util.Objects.requireNonNull;

import io.github.mutagenjava.client.InvalidSpecificationException;
import io.github.mutagenjava.client.internal.mapping.SpecificationMapping;
import io.github.mutagenjava.client.session.EndpointUrl;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What to create: two endpoints and how to synchronize them. There is none that a daemon on this machine would refuse
 * for its form; whether the endpoints exist only the daemon finds out.
 *
 * <pre>{@code
 * SynchronizationSpecification.builder(EndpointUrl.local(web), EndpointUrl.local(copy))
 *         .name("web")
 *         .label("env", "staging")
 *         .configuration(c -> c.mode(SynchronizationMode.TWO_WAY_RESOLVED).ignore("*.log").ignoreVcs(true))
 *         .build();
 * }</pre>
 *
 * @param alpha one endpoint; the one that wins in the modes that have a winner
 * @param beta the other endpoint
 * @param configuration how to synchronize
 * @param configurationAlpha what differs for alpha
 * @param configurationBeta what differs for beta
 * @param name a name, if wanted; it need not be unique
 * @param labels labels to select the session by
 * @param paused whether to store the session without connecting it
 * @since 0.1
 */
public record SynchronizationSpecification(
        EndpointUrl alpha,
        EndpointUrl beta,
        SynchronizationConfiguration configuration,
        SynchronizationConfiguration configurationAlpha,
        SynchronizationConfiguration configurationBeta,
        Optional<String> name,
        Map<String, String> labels,
        boolean paused) {
    /**
     * Copies the labels, takes an empty name for none, and checks everything in the daemon's order.
     *
     * @throws InvalidSpecificationException if the daemon would refuse it; with the daemon's words
     */
    public SynchronizationSpecification(
            EndpointUrl alpha,
            EndpointUrl beta,
            SynchronizationConfiguration configuration,
            SynchronizationConfiguration configurationAlpha,
            SynchronizationConfiguration configurationBeta,
            Optional<String> name,
            Map<String, String> labels,
            boolean paused) {
        this.alpha = requireNonNull(alpha, "alpha");
        this.beta = requireNonNull(beta, "beta");
        this.configuration = requireNonNull(configuration, "configuration");
        this.configurationAlpha = requireNonNull(configurationAlpha, "configurationAlpha");
        this.configurationBeta = requireNonNull(configurationBeta, "configurationBeta");
        this.name = name.filter(text -> !text.isEmpty());
        this.labels = Map.copyOf(labels);
        this.paused = paused;
        SpecificationMapping.check(this);
    }

    /** Starts with two endpoints and nothing else. */
    public static Builder builder(EndpointUrl alpha, EndpointUrl beta) {
        return new Builder(alpha, beta);
    }

    /** Starts with what is set here. */
    public Builder toBuilder() {
        Builder builder = new Builder(alpha, beta);
        builder.configuration = configuration;
        builder.configurationAlpha = configurationAlpha;
        builder.configurationBeta = configurationBeta;
        builder.name = name;
        builder.labels.putAll(labels);
        builder.paused = paused;
        return builder;
    }

    /**
     * Makes specifications.
     *
     * @since 0.1
     */
    public static final class Builder {
        private final EndpointUrl alpha;
        private final EndpointUrl beta;
        private SynchronizationConfiguration configuration = SynchronizationConfiguration.unset();
        private SynchronizationConfiguration configurationAlpha = SynchronizationConfiguration.unset();
        private SynchronizationConfiguration configurationBeta = SynchronizationConfiguration.unset();
        private Optional<String> name = Optional.empty();
        private final Map<String, String> labels = new HashMap<>();
        private boolean paused;

        private Builder(EndpointUrl alpha, EndpointUrl beta) {
            this.alpha = requireNonNull(alpha, "alpha");
            this.beta = requireNonNull(beta, "beta");
        }

        /** Sets the name; empty for none. */
        public Builder name(String name) {
            this.name = Optional.of(requireNonNull(name, "name"));
            return this;
        }

        /** Adds a label. */
        public Builder label(String key, String value) {
            labels.put(requireNonNull(key, "key"), requireNonNull(value, "value"));
            return this;
        }

        /** Adds labels. */
        public Builder labels(Map<String, String> labels) {
            this.labels.putAll(Map.copyOf(labels));
            return this;
        }

        /** Sets how to synchronize. */
        public Builder configuration(SynchronizationConfiguration configuration) {
            this.configuration = requireNonNull(configuration, "configuration");
            return this;
        }

        /** Changes how to synchronize, starting with what is set so far. */
        public Builder configuration(Consumer<SynchronizationConfiguration.Builder> changes) {
            return configuration(changed(configuration, changes));
        }

        /** Sets what differs for alpha. */
        public Builder configurationAlpha(SynchronizationConfiguration configuration) {
            configurationAlpha = requireNonNull(configuration, "configuration");
            return this;
        }

        /** Changes what differs for alpha, starting with what is set so far. */
        public Builder configurationAlpha(Consumer<SynchronizationConfiguration.Builder> changes) {
            return configurationAlpha(changed(configurationAlpha, changes));
        }

        /** Sets what differs for beta. */
        public Builder configurationBeta(SynchronizationConfiguration configuration) {
            configurationBeta = requireNonNull(configuration, "configuration");
            return this;
        }

        /** Changes what differs for beta, starting with what is set so far. */
        public Builder configurationBeta(Consumer<SynchronizationConfiguration.Builder> changes) {
            return configurationBeta(changed(configurationBeta, changes));
        }

        /** Sets whether to store the session without connecting it. */
        public Builder paused(boolean paused) {
            this.paused = paused;
            return this;
        }

        /**
         * Returns the specification; the builder can be used further.
         *
         * @throws InvalidSpecificationException if the daemon would refuse it; with the daemon's words
         */
        public SynchronizationSpecification build() {
            return new SynchronizationSpecification(
                    alpha, beta, configuration, configurationAlpha, configurationBeta, name, labels, paused);
        }

        private static SynchronizationConfiguration changed(
                SynchronizationConfiguration configuration, Consumer<SynchronizationConfiguration.Builder> changes) {
            SynchronizationConfiguration.Builder builder = configuration.toBuilder();
            changes.accept(builder);
            return builder.build();
        }
    }
}
