package io.github.mutagenjava.server.json;

import com.google.gson.JsonElement;
import io.github.mutagenjava.client.InvalidSpecificationException;
import io.github.mutagenjava.client.session.EndpointUrl;
import io.github.mutagenjava.client.synchronization.SynchronizationConfiguration;
import io.github.mutagenjava.client.synchronization.SynchronizationSpecification;
import java.util.Map;
import java.util.Optional;

/** Reads what a session is to be created from. */
public final class SpecificationReader {

    private SpecificationReader() {}

    /**
     * Reads a creation's data.
     *
     * @throws UndecodableException if a field has the wrong type
     * @throws InvalidSpecificationException if the daemon would refuse it
     */
    public static SynchronizationSpecification read(JsonElement data) {
        Fields fields = Fields.of(data, "creation's data");
        Optional<EndpointUrl> alpha = fields.object("alpha").map(UrlReader::read);
        Optional<EndpointUrl> beta = fields.object("beta").map(UrlReader::read);
        SynchronizationConfiguration configuration = ConfigurationReader.read(fields.object("configuration"));
        SynchronizationConfiguration configurationAlpha =
                ofEndpoint(fields, "configurationAlpha", "alphaConfiguration");
        SynchronizationConfiguration configurationBeta = ofEndpoint(fields, "configurationBeta", "betaConfiguration");
        String name = fields.text("name");
        Map<String, String> labels = fields.textsByName("labels");
        boolean paused = fields.flag("paused");
        // Everything is decoded by now, so what is refused from here on is refused as the daemon would.
        EndpointUrl first = alpha.orElseThrow(() -> missing("alpha"));
        SynchronizationSpecification.Builder builder = SynchronizationSpecification.builder(first, beta.orElse(first))
                .configuration(configuration)
                .configurationAlpha(configurationAlpha)
                .configurationBeta(configurationBeta)
                .name(name)
                .labels(labels)
                .paused(paused);
        return beta.isPresent() ? builder.build() : throwMissingBeta(builder);
    }

    private static SynchronizationConfiguration ofEndpoint(Fields fields, String name, String documentedName) {
        return fields.has(name)
                ? ConfigurationReader.read(fields.object(name))
                : ConfigurationReader.readDocumented(fields.object(documentedName));
    }

    /** A missing URL can't be built, but what the daemon checks before it comes first. */
    private static SynchronizationSpecification throwMissingBeta(SynchronizationSpecification.Builder builder) {
        try {
            builder.build();
        } catch (InvalidSpecificationException e) {
            if (e.field().startsWith("alpha")) {
                throw e;
            }
        }
        throw missing("beta");
    }

    private static InvalidSpecificationException missing(String side) {
        return new InvalidSpecificationException(
                "invalid create request: invalid creation specification: invalid " + side + " URL: nil URL", side, "");
    }
}
