package io.github.mutagenjava.client.synchronization;

import io.github.mutagenjava.client.internal.mapping.EnumForms;
import io.github.mutagenjava.proto.rules.TextForms;

/**
 * How an endpoint learns what its file system can do.
 *
 * @since 0.1
 */
public enum ProbeMode {
    /** Not set: the daemon takes {@link #PROBE}. */
    DEFAULT(0),

    /** By trying it out with files of its own. */
    PROBE(1),

    /** By what is usual on the platform. */
    ASSUME(2),

    /** A value that only a newer daemon knows; it can be read, never sent. */
    UNKNOWN(-1);

    private static final EnumForms<ProbeMode> FORMS = EnumForms.of(values(), ProbeMode::number, TextForms.PROBE_MODE);

    private final int number;
    private final String text;

    ProbeMode(int number) {
        this.number = number;
        text = TextForms.PROBE_MODE.text(number);
    }

    /** Returns the constant with the daemon's number, {@link #UNKNOWN} if there is none. */
    public static ProbeMode of(int number) {
        return FORMS.ofNumber(number);
    }

    /**
     * Returns the constant with a text form.
     *
     * @throws IllegalArgumentException in Mutagen's words if there is none; the message lists the text forms
     */
    public static ProbeMode ofText(String text) {
        return FORMS.ofText(text);
    }

    /** The daemon's number; -1 for {@link #UNKNOWN}. */
    public int number() {
        return number;
    }

    /** Mutagen's text form, as in its configuration files; empty for {@link #DEFAULT}. */
    public String text() {
        return text;
    }
}
