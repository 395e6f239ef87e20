package io.github.mutagenjava.client.synchronization;

import io.github.mutagenjava.client.internal.mapping.EnumForms;
import io.github.mutagenjava.proto.rules.TextForms;

/**
 * How an endpoint looks for changes.
 *
 * @since 0.1
 */
public enum ScanMode {
    /** Not set: the daemon takes {@link #ACCELERATED}. */
    DEFAULT(0),

    /** The whole tree every time. */
    FULL(1),

    /** Only what file watching reported, where the platform allows it. */
    ACCELERATED(2),

    /** A value that only a newer daemon knows; it can be read, never sent. */
    UNKNOWN(-1);

    private static final EnumForms<ScanMode> FORMS = EnumForms.of(values(), ScanMode::number, TextForms.SCAN_MODE);

    private final int number;
    private final String text;

    ScanMode(int number) {
        this.number = number;
        text = TextForms.SCAN_MODE.text(number);
    }

    /** Returns the constant with the daemon's number, {@link #UNKNOWN} if there is none. */
    public static ScanMode of(int number) {
        return FORMS.ofNumber(number);
    }

    /**
     * Returns the constant with a text form.
     *
     * @throws IllegalArgumentException in Mutagen's words if there is none; the message lists the text forms
     */
    public static ScanMode ofText(String text) {
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
