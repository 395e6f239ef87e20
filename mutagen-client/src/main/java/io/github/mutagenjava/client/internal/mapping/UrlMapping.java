package io.github.mutagenjava.client.internal.mapping;

import io.github.mutagenjava.client.session.EndpointProtocol;
import io.github.mutagenjava.client.session.EndpointUrl;
import io.github.mutagenjava.client.session.UrlKind;
import io.github.mutagenjava.proto.rules.EndpointUrlText;
import io.github.mutagenjava.proto.rules.InvalidTextException;
import io.github.mutagenjava.proto.rules.UrlContext;
import io.github.mutagenjava.proto.url.Kind;
import io.github.mutagenjava.proto.url.URL;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** URLs of endpoints: to and from the protocol, to and from text. */
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

    public static EndpointUrl parse(String text, UrlKind kind) {
        try {
            // Variables for one position only are the command line's way; a URL of ours has no position yet.
            return toRecord(EndpointUrlText.parse(
                    text, Kind.forNumber(kind.number()), EndpointUrlText.Position.FIRST, withoutPositions()));
        } catch (InvalidTextException e) {
            throw new IllegalArgumentException(e.getMessage() + ": \"" + text + "\"", e);
        }
    }

    private static UrlContext withoutPositions() {
        UrlContext process = UrlContext.ofProcess();
        Map<String, String> variables = new HashMap<>(process.variables());
        variables.keySet().removeIf(name -> name.startsWith("MUTAGEN_"));
        return new UrlContext(process.platform(), process.workingDirectory(), variables, process.homes());
    }

    public static String format(EndpointUrl url) {
        return url.protocol() == EndpointProtocol.UNKNOWN ? "<unknown-url>" : EndpointUrlText.format(toProto(url));
    }
}
