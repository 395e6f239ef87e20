package io.github.mutagenjava.client.session;

import io.github.mutagenjava.client.internal.mapping.EnumForms;

/**
 * What an {@link EndpointUrl} is for.
 *
 * @since 0.1
 */
public enum UrlKind {
    /** A folder or file to synchronize. */
    SYNCHRONIZATION(0, "synchronization"),

    /** A socket to forward from or to. */
    FORWARDING(1, "forwarding"),

    /** A value that only a newer daemon knows; it can be read, never sent. */
    UNKNOWN(-1, "unknown");

    private static final EnumForms<UrlKind> FORMS = EnumForms.of("URL kind", values(), UrlKind::number, UrlKind::text);

    private final int number;
    private final String text;

    UrlKind(int number, String text) {
        this.number = number;
        this.text = text;
    }

    /** Returns the constant with the daemon's number, {@link #UNKNOWN} if there is none. */
    public static UrlKind of(int number) {
        return FORMS.ofNumber(number);
    }

    /**
     * Returns the constant with a text form.
     *
     * @throws IllegalArgumentException if there is none; the message lists the text forms
     */
    public static UrlKind ofText(String text) {
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
