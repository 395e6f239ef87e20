package io.github.mutagenjava.client.forwarding;

import io.github.mutagenjava.client.internal.mapping.EnumForms;
import io.github.mutagenjava.proto.rules.TextForms;

/**
 * What happens to a file that lies where a Unix domain socket is to listen.
 *
 * @since 0.1
 */
public enum SocketOverwriteMode {
    /** Not set: the daemon takes {@link #LEAVE}. */
    DEFAULT(0),

    /** It stays, and forwarding fails. */
    LEAVE(1),

    /** It is replaced. */
    OVERWRITE(2),

    /** A value that only a newer daemon knows; it can be read, never sent. */
    UNKNOWN(-1);

    private static final EnumForms<SocketOverwriteMode> FORMS =
            EnumForms.of(values(), SocketOverwriteMode::number, TextForms.SOCKET_OVERWRITE_MODE);

    private final int number;
    private final String text;

    SocketOverwriteMode(int number) {
        this.number = number;
        text = TextForms.SOCKET_OVERWRITE_MODE.text(number);
    }

    /** Returns the constant with the daemon's number, {@link #UNKNOWN} if there is none. */
    public static SocketOverwriteMode of(int number) {
        return FORMS.ofNumber(number);
    }

    /**
     * Returns the constant with a text form.
     *
     * @throws IllegalArgumentException in Mutagen's words if there is none; the message lists the text forms
     */
    public static SocketOverwriteMode ofText(String text) {
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
