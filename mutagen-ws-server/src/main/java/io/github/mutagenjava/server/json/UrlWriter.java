package io.github.mutagenjava.server.json;

import io.github.mutagenjava.client.session.EndpointProtocol;
import io.github.mutagenjava.client.session.EndpointUrl;
import io.github.mutagenjava.client.session.UrlKind;
import java.io.IOException;

/** Writes where an endpoint lies. */
final class UrlWriter {

    private UrlWriter() {}

    static void write(JsonOutput out, String name, EndpointUrl url) throws IOException {
        out.json.name(name).beginObject();
        if (url.kind() == UrlKind.UNKNOWN) {
            out.text("kind", "unknown");
        } else {
            // The documented interface has the kind as a number.
            out.number("kind", url.kind().number());
        }
        if (url.protocol() != EndpointProtocol.LOCAL) {
            out.text("protocol", url.protocol().text());
        }
        out.text("user", url.user().orElse(""));
        out.text("host", url.host().orElse(""));
        out.number("port", Integer.toUnsignedLong(url.port().orElse(0)));
        out.text("path", url.path());
        out.texts("environment", url.environment());
        out.texts("parameters", url.parameters());
        out.json.endObject();
    }
}
