package io.github.mutagenjava.client.internal.mapping;

import io.github.mutagenjava.client.session.EndpointProtocol;
import io.github.mutagenjava.client.session.EndpointUrl;
import io.github.mutagenjava.client.session.UrlKind;
import io.github.mutagenjava.proto.url.URL;
import java.util.OptionalInt;

/** URLs of endpoints, both ways. */
public final class UrlMapping {
    private UrlMapping() {}

    public static EndpointUrl toRecord(URL url) {
        return new EndpointUrl(
                UrlKind.of(url.getKindValue()),
                EndpointProtocol.of(url.getProtocolValue()),
                Texts.optional(url.getUser()),
                Texts.optional(url.getHost()),
                url.getPort() == 0 ? OptionalInt.empty() : OptionalInt.of(url.getPort()),
                url.getPath(),
                url.getEnvironmentMap(),
                url.getParametersMap());
    }

    public static URL toProto(EndpointUrl url) {
        return URL.newBuilder()
                .setKindValue(url.kind().number())
                .setProtocolValue(url.protocol().number())
                .setUser(url.user().orElse(""))
                .setHost(url.host().orElse(""))
                .setPort(url.port().orElse(0))
                .setPath(url.path())
                .putAllEnvironment(url.environment())
                .putAllParameters(url.parameters())
                .build();
    }
}
