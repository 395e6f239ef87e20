package io.github.mutagenjava.client.session;

import io.github.mutagenjava.client.internal.mapping.EnumForms;

/**
 * How the daemon reaches an endpoint.
 *
 * @since 0.1
 */
public enum EndpointProtocol {
    /** On the machine of the daemon. */
    LOCAL(0, "local"),

    /** Over SSH, with the daemon's own {@code ssh} command. */
    SSH(1, "ssh"),

    /** In a Docker container, with the daemon's own {@code docker} command. */
    DOCKER(11, "docker"),

    /** A value that only a newer daemon knows; it can be read, never sent. */
    UNKNOWN(-1, "unknown");

    private static final EnumForms<EndpointProtocol> FORMS =
            EnumForms.of("protocol", values(), EndpointProtocol::number, EndpointProtocol::text);

    private final int number;
    private final String text;

    EndpointProtocol(int number, String text) {
        this.number = number;
        this.text = text;
    }

    /** Returns the constant with the daemon's number, {@link #UNKNOWN} if there is none. */
    public static EndpointProtocol of(int number) {
        return FORMS.ofNumber(number);
    }

    /**
     * Returns the constant with a text form.
     *
     * @throws IllegalArgumentException if there is none; the message lists the text forms
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
