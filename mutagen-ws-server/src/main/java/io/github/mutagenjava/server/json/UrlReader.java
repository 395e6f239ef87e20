package io.github.mutagenjava.server.json;

import io.github.mutagenjava.client.session.EndpointProtocol;
import io.github.mutagenjava.client.session.EndpointUrl;
import io.github.mutagenjava.client.session.UrlKind;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads where an endpoint lies. */
final class UrlReader {

    private UrlReader() {}

    static EndpointUrl read(Fields fields) {
        return new EndpointUrl(
                EnumFields.KIND.read(fields, "kind").orElse(UrlKind.SYNCHRONIZATION),
                EnumFields.PROTOCOL.read(fields, "protocol").orElse(EndpointProtocol.LOCAL),
                Optional.of(fields.text("user")),
                Optional.of(fields.text("host")),
                OptionalInt.of((int) fields.unsignedInt("port")),
                fields.text("path"),
                fields.textsByName("environment"),
                fields.textsByName("parameters"));
    }
}
