package io.github.mutagenjava.client.synchronization;

import io.github.mutagenjava.client.internal.mapping.EnumForms;
import io.github.mutagenjava.proto.rules.TextForms;

/**
 * How file contents are told apart (since Mutagen 0.17).
 *
 * @since 0.1
 */
public enum HashingAlgorithm {
    /** Not set: the daemon takes {@link #SHA1}. */
    DEFAULT(0),

    /** SHA-1. */
    SHA1(1),

    /** SHA-256. */
    SHA256(2),

    /** XXH128; only daemons built with it accept it, as the official ones are. */
    XXH128(3),

    /** A value that only a newer daemon knows; it can be read, never sent. */
    UNKNOWN(-1);

    private static final EnumForms<HashingAlgorithm> FORMS =
            EnumForms.of(values(), HashingAlgorithm::number, TextForms.HASHING_ALGORITHM);

    private final int number;
    private final String text;

    HashingAlgorithm(int number) {
        this.number = number;
        text = TextForms.HASHING_ALGORITHM.text(number);
    }

    /** Returns the constant with the daemon's number, {@link #UNKNOWN} if there is none. */
    public static HashingAlgorithm of(int number) {
        return FORMS.ofNumber(number);
    }

    /**
     * Returns the constant with a text form.
     *
     * @throws IllegalArgumentException in Mutagen's words if there is none; the message lists the text forms
     */
    public static HashingAlgorithm ofText(String text) {
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
