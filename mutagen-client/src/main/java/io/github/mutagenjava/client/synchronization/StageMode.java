package io.github.mutagenjava.client.synchronization;

import io.github.mutagenjava.client.internal.mapping.EnumForms;
import io.github.mutagenjava.proto.rules.TextForms;

/**
 * Where an endpoint keeps files that have arrived and are not in place yet.
 *
 * @since 0.1
 */
public enum StageMode {
    /** Not set: the daemon takes {@link #MUTAGEN}. */
    DEFAULT(0),

    /** In Mutagen's data directory. */
    MUTAGEN(1),

    /** In a folder next to the root. */
    NEIGHBORING(2),

    /** In a folder inside the root. */
    INTERNAL(3),

    /** A value that only a newer daemon knows; it can be read, never sent. */
    UNKNOWN(-1);

    private static final EnumForms<StageMode> FORMS = EnumForms.of(values(), StageMode::number, TextForms.STAGE_MODE);

    private final int number;
    private final String text;

    StageMode(int number) {
        this.number = number;
        text = TextForms.STAGE_MODE.text(number);
    }

    /** Returns the constant with the daemon's number, {@link #UNKNOWN} if there is none. */
    public static StageMode of(int number) {
        return FORMS.ofNumber(number);
    }

    /**
     * Returns the constant with a text form.
     *
     * @throws IllegalArgumentException in Mutagen's words if there is none; the message lists the text forms
     */
    public static StageMode ofText(String text) {
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
