package io.github.mutagenjava.client.synchronization;

import io.github.mutagenjava.client.internal.mapping.EnumForms;
import io.github.mutagenjava.proto.rules.TextForms;

/**
 * Whether the folders of version control systems are left out.
 *
 * @since 0.1
 */
public enum IgnoreVcsMode {
    /** Not set: the daemon takes {@link #PROPAGATE}. */
    DEFAULT(0),

    /** They are left out. */
    IGNORE(1),

    /** They are synchronized like everything else. */
    PROPAGATE(2),

    /** A value that only a newer daemon knows; it can be read, never sent. */
    UNKNOWN(-1);

    private static final EnumForms<IgnoreVcsMode> FORMS =
            EnumForms.of(values(), IgnoreVcsMode::number, TextForms.IGNORE_VCS_MODE);

    private final int number;
    private final String text;

    IgnoreVcsMode(int number) {
        this.number = number;
        text = TextForms.IGNORE_VCS_MODE.text(number);
    }

    /** Returns the constant with the daemon's number, {@link #UNKNOWN} if there is none. */
    public static IgnoreVcsMode of(int number) {
        return FORMS.ofNumber(number);
    }

    /**
     * Returns the constant with a text form.
     *
     * @throws IllegalArgumentException in Mutagen's words if there is none; the message lists the text forms
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
