package io.github.mutagenjava.client.synchronization;

import io.github.mutagenjava.client.internal.mapping.EnumForms;

/**
 * How traffic with a remote endpoint is compressed (since Mutagen 0.17).
 *
 * @since 0.1
 */
public enum CompressionAlgorithm {
    /** Not set: the daemon takes {@link #DEFLATE}. */
    DEFAULT(0, ""),

    /** Not at all. */
    NONE(1, "none"),

    /** DEFLATE. */
    DEFLATE(2, "deflate"),

    /** Zstandard; only daemons built with it accept it, as the official ones are. */
    ZSTANDARD(3, "zstandard"),

    /** A value that only a newer daemon knows; it can be read, never sent. */
    UNKNOWN(-1, "unknown");

    private static final EnumForms<CompressionAlgorithm> FORMS =
            EnumForms.of("compression algorithm", values(), CompressionAlgorithm::number, CompressionAlgorithm::text);

    private final int number;
    private final String text;

    CompressionAlgorithm(int number, String text) {
        this.number = number;
        this.text = text;
    }

    /** Returns the constant with the daemon's number, {@link #UNKNOWN} if there is none. */
    public static CompressionAlgorithm of(int number) {
        return FORMS.ofNumber(number);
    }

    /**
     * Returns the constant with a text form.
     *
     * @throws IllegalArgumentException if there is none; the message lists the text forms
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
