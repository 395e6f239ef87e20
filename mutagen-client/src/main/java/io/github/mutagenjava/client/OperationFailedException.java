package io.github.mutagenjava.client;

/**
 * The daemon refused or failed an operation. The message is the daemon's own text, unaltered.
 *
 * @since 0.1
 */
public final class OperationFailedException extends MutagenException {
    private static final long serialVersionUID = 1;

    /** Reports it with a message that names the cure, where there is one. */
    public OperationFailedException(String message) {
        super(message);
    }

    /** Reports it with a message that names the cure, where there is one, and what caused it. */
    public OperationFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
