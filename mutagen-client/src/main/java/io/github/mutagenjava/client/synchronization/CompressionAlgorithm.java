package io.github.mutagenjava.client.synchronization;

import io.github.mutagenjava.client.internal.mapping.EnumForms;
import io.github.mutagenjava.proto.rules.TextForms;

/**
 * How traffic with a remote endpoint is compressed (since Mutagen 0.17).
 *
 * @since 0.1
 */
public enum CompressionAlgorithm {
    /** Not set: the daemon takes {@link #DEFLATE}. */
    DEFAULT(0),

    /** Not at all. */
    NONE(1),

    /** DEFLATE. */
    DEFLATE(2),

    /** Zstandard; only daemons built with it accept it, as the official ones are. */
    ZSTANDARD(3),

    /** A value that only a newer daemon knows; it can be read, never sent. */
    UNKNOWN(-1);

    private static final EnumForms<CompressionAlgorithm> FORMS =
            EnumForms.of(values(), CompressionAlgorithm::number, TextForms.COMPRESSION_ALGORITHM);

    private final int number;
    private final String text;

    CompressionAlgorithm(int number) {
        this.number = number;
        text = TextForms.COMPRESSION_ALGORITHM.text(number);
    }

    /** Returns the constant with the daemon's number, {@link #UNKNOWN} if there is none. */
    public static CompressionAlgorithm of(int number) {
        return FORMS.ofNumber(number);
    }

    /**
     * Returns the constant with a text form.
     *
     * @throws IllegalArgumentException in Mutagen's words if there is none; the message lists the text forms
     */
    public static CompressionAlgorithm ofText(String text) {
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
