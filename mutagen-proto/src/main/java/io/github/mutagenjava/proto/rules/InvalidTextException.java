package io.github.mutagenjava.proto.rules;

import java.util.Objects;

/**
 * Thrown for a text that cannot be read. The message is Mutagen's own, unaltered.
 *
 * @since 0.1
 */
public final class InvalidTextException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String text;

    public InvalidTextException(String message, String text) {
        super(message);
        this.text = Objects.requireNonNull(text, "text");
    }

    /** Returns the text that could not be read. */
    public String text() {
        return text;
    }
}
