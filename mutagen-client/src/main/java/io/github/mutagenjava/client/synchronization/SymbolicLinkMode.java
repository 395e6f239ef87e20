package io.github.mutagenjava.client.synchronization;

import io.github.mutagenjava.client.internal.mapping.EnumForms;

/**
 * What happens to symbolic links.
 *
 * @since 0.1
 */
public enum SymbolicLinkMode {
    /** Not set: the daemon takes {@link #PORTABLE}. */
    DEFAULT(0, ""),

    /** They are left alone and not synchronized. */
    IGNORE(1, "ignore"),

    /** Relative links that stay inside the root are synchronized; others are reported as problems. */
    PORTABLE(2, "portable"),

    /** They are synchronized as they are; both endpoints have to be POSIX systems. */
    POSIX_RAW(3, "posix-raw"),

    /** A value that only a newer daemon knows; it can be read, never sent. */
    UNKNOWN(-1, "unknown");

    private static final EnumForms<SymbolicLinkMode> FORMS =
            EnumForms.of("symbolic link mode", values(), SymbolicLinkMode::number, SymbolicLinkMode::text);

    private final int number;
    private final String text;

    SymbolicLinkMode(int number, String text) {
        this.number = number;
        this.text = text;
    }

    /** Returns the constant with the daemon's number, {@link #UNKNOWN} if there is none. */
    public static SymbolicLinkMode of(int number) {
        return FORMS.ofNumber(number);
    }

    /**
     * Returns the constant with a text form.
     *
     * @throws IllegalArgumentException if there is none; the message lists the text forms
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
