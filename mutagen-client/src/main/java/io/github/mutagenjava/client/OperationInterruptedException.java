package io.github.mutagenjava.client;

/**
 * The calling thread was interrupted while it waited; its interrupt status is set again. The daemon may still carry the
 * operation out.
 *
 * @since 0.1
 */
public final class OperationInterruptedException extends MutagenException {
    private static final long serialVersionUID = 1;

    /** Reports it with a message that names the cure, where there is one. */
    public OperationInterruptedException(String message) {
        super(message);
    }

    /** Reports it with a message that names the cure, where there is one, and what caused it. */
    public OperationInterruptedException(String message, Throwable cause) {
        super(message, cause);
    }
}
