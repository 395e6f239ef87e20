package io.github.mutagenjava.client;

/**
 * The root of everything that this library throws besides the exceptions for programming errors of the JDK itself
 * (null arguments, use after close).
 *
 * @since 0.1
 */
public abstract class MutagenException extends RuntimeException {
    private static final long serialVersionUID = 1;

    MutagenException(String message) {
        super(message);
    }

    MutagenException(String message, Throwable cause) {
        super(message, cause);
    }
}
