package io.github.mutagenjava.client.synchronization;

import io.github.mutagenjava.client.internal.mapping.EnumForms;
import io.github.mutagenjava.proto.rules.TextForms;

/**
 * Which file permissions are synchronized (since Mutagen 0.16).
 *
 * @since 0.1
 */
public enum PermissionsMode {
    /** Not set: the daemon takes {@link #PORTABLE}. */
    DEFAULT(0),

    /** Only whether a file is executable. */
    PORTABLE(1),

    /** None: the configured modes are used. */
    MANUAL(2),

    /** A value that only a newer daemon knows; it can be read, never sent. */
    UNKNOWN(-1);

    private static final EnumForms<PermissionsMode> FORMS =
            EnumForms.of(values(), PermissionsMode::number, TextForms.PERMISSIONS_MODE);

    private final int number;
    private final String text;

    PermissionsMode(int number) {
        this.number = number;
        text = TextForms.PERMISSIONS_MODE.text(number);
    }

    /** Returns the constant with the daemon's number, {@link #UNKNOWN} if there is none. */
    public static PermissionsMode of(int number) {
        return FORMS.ofNumber(number);
    }

    /**
     * Returns the constant with a text form.
     *
     * @throws IllegalArgumentException in Mutagen's words if there is none; the message lists the text forms
     */
    public static PermissionsMode ofText(String text) {
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
