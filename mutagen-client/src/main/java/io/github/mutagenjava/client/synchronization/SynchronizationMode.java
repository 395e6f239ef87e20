package io.github.mutagenjava.client.synchronization;

import io.github.mutagenjava.client.internal.mapping.EnumForms;
import io.github.mutagenjava.proto.rules.TextForms;

/**
 * Which way changes flow, and who wins when both sides changed the same content.
 *
 * @since 0.1
 */
public enum SynchronizationMode {
    /** Not set: the daemon takes {@link #TWO_WAY_SAFE}. */
    DEFAULT(0),

    /** Both ways; what would lose data on either side becomes a conflict. */
    TWO_WAY_SAFE(1),

    /** Both ways; alpha wins every conflict, so beta can lose data. */
    TWO_WAY_RESOLVED(2),

    /** From alpha to beta; what beta changed on its own is kept, as a conflict where it stands in the way. */
    ONE_WAY_SAFE(3),

    /** From alpha to beta; beta becomes an exact copy, so whatever it changed on its own is lost. */
    ONE_WAY_REPLICA(4),

    /** A value that only a newer daemon knows; it can be read, never sent. */
    UNKNOWN(-1);

    private static final EnumForms<SynchronizationMode> FORMS =
            EnumForms.of(values(), SynchronizationMode::number, TextForms.SYNCHRONIZATION_MODE);

    private final int number;
    private final String text;

    SynchronizationMode(int number) {
        this.number = number;
        text = TextForms.SYNCHRONIZATION_MODE.text(number);
    }

    /** Returns the constant with the daemon's number, {@link #UNKNOWN} if there is none. */
    public static SynchronizationMode of(int number) {
        return FORMS.ofNumber(number);
    }

    /**
     * Returns the constant with a text form.
     *
     * @throws IllegalArgumentException in Mutagen's words if there is none; the message lists the text forms
     */
    public static SynchronizationMode ofText(String text) {
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
