package io.github.mutagenjava.client.synchronization;

import io.github.mutagenjava.client.internal.mapping.EnumForms;

/**
 * Whether the folders of version control systems are left out.
 *
 * @since 0.1
 */
public enum IgnoreVcsMode {
    /** Not set: the daemon takes {@link #PROPAGATE}. */
    DEFAULT(0, ""),

    /** They are left out. */
    IGNORE(1, "ignore"),

    /** They are synchronized like everything else. */
    PROPAGATE(2, "propagate"),

    /** A value that only a newer daemon knows; it can be read, never sent. */
    UNKNOWN(-1, "unknown");

    private static final EnumForms<IgnoreVcsMode> FORMS =
            EnumForms.of("VCS ignore mode", values(), IgnoreVcsMode::number, IgnoreVcsMode::text);

    private final int number;
    private final String text;

    IgnoreVcsMode(int number, String text) {
        this.number = number;
        this.text = text;
    }

    /** Returns the constant with the daemon's number, {@link #UNKNOWN} if there is none. */
    public static IgnoreVcsMode of(int number) {
        return FORMS.ofNumber(number);
    }

    /**
     * Returns the constant with a text form.
     *
     * @throws IllegalArgumentException if there is none; the message lists the text forms
     */
    public static IgnoreVcsMode ofText(String text) {
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
