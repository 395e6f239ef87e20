package io.github.mutagenjava.client.synchronization;

import io.github.mutagenjava.client.internal.mapping.EnumForms;
import io.github.mutagenjava.proto.rules.TextForms;

/**
 * What happens to symbolic links.
 *
 * @since 0.1
 */
public enum SymbolicLinkMode {
    /** Not set: the daemon takes {@link #PORTABLE}. */
    DEFAULT(0),

    /** They are left alone and not synchronized. */
    IGNORE(1),

    /** Relative links that stay inside the root are synchronized; others are reported as problems. */
    PORTABLE(2),

    /** They are synchronized as they are; both endpoints have to be POSIX systems. */
    POSIX_RAW(3),

    /** A value that only a newer daemon knows; it can be read, never sent. */
    UNKNOWN(-1);

    private static final EnumForms<SymbolicLinkMode> FORMS =
            EnumForms.of(values(), SymbolicLinkMode::number, TextForms.SYMBOLIC_LINK_MODE);

    private final int number;
    private final String text;

    SymbolicLinkMode(int number) {
        this.number = number;
        text = TextForms.SYMBOLIC_LINK_MODE.text(number);
    }

    /** Returns the constant with the daemon's number, {@link #UNKNOWN} if there is none. */
    public static SymbolicLinkMode of(int number) {
        return FORMS.ofNumber(number);
    }

    /**
     * Returns the constant with a text form.
     *
     * @throws IllegalArgumentException in Mutagen's words if there is none; the message lists the text forms
     */
    public static SymbolicLinkMode ofText(String text) {
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
