package io.github.mutagenjava.client;

/**
 * The answer did not come in time. The daemon may still carry the operation out.
 *
 * @since 0.1
 */
public final class OperationTimeoutException extends MutagenException {
    private static final long serialVersionUID = 1;

    /** Reports it with a message that names the cure, where there is one. */
    public OperationTimeoutException(String message) {
        super(message);
    }

    /** Reports it with a message that names the cure, where there is one, and what caused it. */
    public OperationTimeoutException(String message, Throwable cause) {
        super(message, cause);
    }
}
