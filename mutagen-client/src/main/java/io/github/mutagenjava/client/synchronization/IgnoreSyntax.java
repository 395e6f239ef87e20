package io.github.mutagenjava.client.synchronization;

import io.github.mutagenjava.client.internal.mapping.EnumForms;
import io.github.mutagenjava.proto.rules.TextForms;

/**
 * How ignore patterns are read (since Mutagen 0.18).
 *
 * @since 0.1
 */
public enum IgnoreSyntax {
    /** Not set: the daemon takes {@link #MUTAGEN}. */
    DEFAULT(0),

    /** As in {@code .gitignore}, with small differences. */
    MUTAGEN(1),

    /** As in {@code .dockerignore}. */
    DOCKER(2),

    /** A value that only a newer daemon knows; it can be read, never sent. */
    UNKNOWN(-1);

    private static final EnumForms<IgnoreSyntax> FORMS =
            EnumForms.of(values(), IgnoreSyntax::number, TextForms.IGNORE_SYNTAX);

    private final int number;
    private final String text;

    IgnoreSyntax(int number) {
        this.number = number;
        text = TextForms.IGNORE_SYNTAX.text(number);
    }

    /** Returns the constant with the daemon's number, {@link #UNKNOWN} if there is none. */
    public static IgnoreSyntax of(int number) {
        return FORMS.ofNumber(number);
    }

    /**
     * Returns the constant with a text form.
     *
     * @throws IllegalArgumentException in Mutagen's words if there is none; the message lists the text forms
     */
    public static IgnoreSyntax ofText(String text) {
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
