package io.github.mutagenjava.client.forwarding;

import static java.util.Objects.requireNonNull;

import io.github.mutagenjava.client.InvalidSpecificationException;
import io.github.mutagenjava.client.internal.mapping.ForwardingSpecificationMapping;
import io.github.mutagenjava.client.session.EndpointUrl;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What to create: two endpoints and how to forward between them. There is none that a daemon on this machine would
 * refuse for its form; whether the endpoints exist only the daemon finds out.
 *
 * <pre>{@code
 * ForwardingSpecification.builder(
 *                 EndpointUrl.parseForwarding("tcp:localhost:8080"),
 *                 EndpointUrl.parseForwarding("deploy@staging:tcp:localhost:80"))
 *         .name("web")
 *         .build();
 * }</pre>
 *
 * @param source where to take connections
 * @param destination where to make connections
 * @param configuration how to forward
 * @param configurationSource what differs for the source
 * @param configurationDestination what differs for the destination
 * @param name a name, if wanted; it need not be unique
 * @param labels labels to select the session by
 * @param paused whether to store the session without connecting it
 * @since 0.1
 */
public record ForwardingSpecification(
        EndpointUrl source,
        EndpointUrl destination,
        ForwardingConfiguration configuration,
        ForwardingConfiguration configurationSource,
        ForwardingConfiguration configurationDestination,
        Optional<String> name,
        Map<String, String> labels,
        boolean paused) {
    /**
     * Copies the labels, takes an empty name for none, and checks everything in the daemon's order.
     *
     * @throws InvalidSpecificationException if the daemon would refuse it; with the daemon's words
     */
    public ForwardingSpecification(
            EndpointUrl source,
            EndpointUrl destination,
            ForwardingConfiguration configuration,
            ForwardingConfiguration configurationSource,
            ForwardingConfiguration configurationDestination,
            Optional<String> name,
            Map<String, String> labels,
            boolean paused) {
        this.source = requireNonNull(source, "source");
        this.destination = requireNonNull(destination, "destination");
        this.configuration = requireNonNull(configuration, "configuration");
        this.configurationSource = requireNonNull(configurationSource, "configurationSource");
        this.configurationDestination = requireNonNull(configurationDestination, "configurationDestination");
        this.name = name.filter(text -> !text.isEmpty());
        this.labels = Map.copyOf(labels);
        this.paused = paused;
        ForwardingSpecificationMapping.check(this);
    }

    /** Starts with two endpoints and nothing else. */
    public static Builder builder(EndpointUrl source, EndpointUrl destination) {
        return new Builder(source, destination);
    }

    /** Starts with what is set here. */
    public Builder toBuilder() {
        Builder builder = new Builder(source, destination);
        builder.configuration = configuration;
        builder.configurationSource = configurationSource;
        builder.configurationDestination = configurationDestination;
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
        private final EndpointUrl source;
        private final EndpointUrl destination;
        private ForwardingConfiguration configuration = ForwardingConfiguration.unset();
        private ForwardingConfiguration configurationSource = ForwardingConfiguration.unset();
        private ForwardingConfiguration configurationDestination = ForwardingConfiguration.unset();
        private Optional<String> name = Optional.empty();
        private final Map<String, String> labels = new HashMap<>();
        private boolean paused;

        private Builder(EndpointUrl source, EndpointUrl destination) {
            this.source = requireNonNull(source, "source");
            this.destination = requireNonNull(destination, "destination");
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

        /** Sets how to forward. */
        public Builder configuration(ForwardingConfiguration configuration) {
            this.configuration = requireNonNull(configuration, "configuration");
            return this;
        }

        /** Changes how to forward, starting with what is set so far. */
        public Builder configuration(Consumer<ForwardingConfiguration.Builder> changes) {
            return configuration(changed(configuration, changes));
        }

        /** Sets what differs for the source. */
        public Builder configurationSource(ForwardingConfiguration configuration) {
            configurationSource = requireNonNull(configuration, "configuration");
            return this;
        }

        /** Changes what differs for the source, starting with what is set so far. */
        public Builder configurationSource(Consumer<ForwardingConfiguration.Builder> changes) {
            return configurationSource(changed(configurationSource, changes));
        }

        /** Sets what differs for the destination. */
        public Builder configurationDestination(ForwardingConfiguration configuration) {
            configurationDestination = requireNonNull(configuration, "configuration");
            return this;
        }

        /** Changes what differs for the destination, starting with what is set so far. */
        public Builder configurationDestination(Consumer<ForwardingConfiguration.Builder> changes) {
            return configurationDestination(changed(configurationDestination, changes));
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
        public ForwardingSpecification build() {
            return new ForwardingSpecification(
                    source,
                    destination,
                    configuration,
                    configurationSource,
                    configurationDestination,
                    name,
                    labels,
                    paused);
        }

        private static ForwardingConfiguration changed(
                ForwardingConfiguration configuration, Consumer<ForwardingConfiguration.Builder> changes) {
            ForwardingConfiguration.Builder builder = configuration.toBuilder();
            changes.accept(builder);
            return builder.build();
        }
    }
}
