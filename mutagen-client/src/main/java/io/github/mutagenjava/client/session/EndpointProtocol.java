package io.github.mutagenjava.client.session;

import io.github.mutagenjava.client.internal.mapping.EnumForms;
import io.github.mutagenjava.proto.rules.TextForms;

/**
 * How the daemon reaches an endpoint.
 *
 * @since 0.1
 */
public enum EndpointProtocol {
    /** On the machine of the daemon. */
    LOCAL(0),

    /** Over SSH, with the daemon's own {@code ssh} command. */
    SSH(1),

    /** In a Docker container, with the daemon's own {@code docker} command. */
    DOCKER(11),

    /** A value that only a newer daemon knows; it can be read, never sent. */
    UNKNOWN(-1);

    private static final EnumForms<EndpointProtocol> FORMS =
            EnumForms.of(values(), EndpointProtocol::number, TextForms.PROTOCOL);

    private final int number;
    private final String text;

    EndpointProtocol(int number) {
        this.number = number;
        text = TextForms.PROTOCOL.text(number);
    }

    /** Returns the constant with the daemon's number, {@link #UNKNOWN} if there is none. */
    public static EndpointProtocol of(int number) {
        return FORMS.ofNumber(number);
    }

    /**
     * Returns the constant with a text form.
     *
     * @throws IllegalArgumentException in Mutagen's words if there is none; the message lists the text forms
     */
    public static EndpointProtocol ofText(String text) {
        return FORMS.ofText(text);
    }

    /** The daemon's number; -1 for {@link #UNKNOWN}. */
    public int number() {
        return number;
    }

    /** Mutagen's text form, as in its configuration files. */
    public String text() {
        return text;
    }
}
