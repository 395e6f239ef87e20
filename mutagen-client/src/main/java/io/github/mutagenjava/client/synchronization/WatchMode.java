package io.github.mutagenjava.client.synchronization;

import io.github.mutagenjava.client.internal.mapping.EnumForms;
import io.github.mutagenjava.proto.rules.TextForms;

/**
 * How an endpoint notices that files changed.
 *
 * @since 0.1
 */
public enum WatchMode {
    /** Not set: the daemon takes {@link #PORTABLE}. */
    DEFAULT(0),

    /** By the platform's own notifications where they work well, else by polling. */
    PORTABLE(1),

    /** By polling alone. */
    FORCE_POLL(2),

    /** Not at all: only a flush looks for changes. */
    NO_WATCH(3),

    /** A value that only a newer daemon knows; it can be read, never sent. */
    UNKNOWN(-1);

    private static final EnumForms<WatchMode> FORMS = EnumForms.of(values(), WatchMode::number, TextForms.WATCH_MODE);

    private final int number;
    private final String text;

    WatchMode(int number) {
        this.number = number;
        text = TextForms.WATCH_MODE.text(number);
    }

    /** Returns the constant with the daemon's number, {@link #UNKNOWN} if there is none. */
    public static WatchMode of(int number) {
        return FORMS.ofNumber(number);
    }

    /**
     * Returns the constant with a text form.
     *
     * @throws IllegalArgumentException in Mutagen's words if there is none; the message lists the text forms
     */
    public static WatchMode ofText(String text) {
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
