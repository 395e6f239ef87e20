package io.github.mutagenjava.client.synchronization;

import io.github.mutagenjava.client.internal.mapping.EnumForms;
import io.github.mutagenjava.proto.rules.TextForms;

/**
 * What an {@link Entry} is.
 *
 * @since 0.1
 */
public enum EntryKind {
    /** A folder. */
    DIRECTORY(0),

    /** A file. */
    FILE(1),

    /** A symbolic link. */
    SYMBOLIC_LINK(2),

    /** Content that is ignored or cannot be synchronized. */
    UNTRACKED(100),

    /** Content that could not be read; {@link Entry#problem()} says why. */
    PROBLEMATIC(101),

    /** A folder that may turn out to be ignored; it does not leave the daemon (since Mutagen 0.18). */
    PHANTOM_DIRECTORY(102),

    /** A value that only a newer daemon knows; it can be read, never sent. */
    UNKNOWN(-1);

    private static final EnumForms<EntryKind> FORMS = EnumForms.of(values(), EntryKind::number, TextForms.ENTRY_KIND);

    private final int number;
    private final String text;

    EntryKind(int number) {
        this.number = number;
        text = TextForms.ENTRY_KIND.text(number);
    }

    /** Returns the constant with the daemon's number, {@link #UNKNOWN} if there is none. */
    public static EntryKind of(int number) {
        return FORMS.ofNumber(number);
    }

    /**
     * Returns the constant with a text form.
     *
     * @throws IllegalArgumentException in Mutagen's words if there is none; the message lists the text forms
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
