package io.github.mutagenjava.client.synchronization;

import io.github.mutagenjava.client.internal.mapping.EnumForms;

/**
 * What an {@link Entry} is.
 *
 * @since 0.1
 */
public enum EntryKind {
    /** A folder. */
    DIRECTORY(0, "directory"),

    /** A file. */
    FILE(1, "file"),

    /** A symbolic link. */
    SYMBOLIC_LINK(2, "symlink"),

    /** Content that is ignored or cannot be synchronized. */
    UNTRACKED(100, "untracked"),

    /** Content that could not be read; {@link Entry#problem()} says why. */
    PROBLEMATIC(101, "problematic"),

    /** A folder that may turn out to be ignored; it does not leave the daemon (since Mutagen 0.18). */
    PHANTOM_DIRECTORY(102, "phantom-directory"),

    /** A value that only a newer daemon knows; it can be read, never sent. */
    UNKNOWN(-1, "unknown");

    private static final EnumForms<EntryKind> FORMS =
            EnumForms.of("entry kind", values(), EntryKind::number, EntryKind::text);

    private final int number;
    private final String text;

    EntryKind(int number, String text) {
        this.number = number;
        this.text = text;
    }

    /** Returns the constant with the daemon's number, {@link #UNKNOWN} if there is none. */
    public static EntryKind of(int number) {
        return FORMS.ofNumber(number);
    }

    /**
     * Returns the constant with a text form.
     *
     * @throws IllegalArgumentException if there is none; the message lists the text forms
     */
    public static EntryKind ofText(String text) {
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
