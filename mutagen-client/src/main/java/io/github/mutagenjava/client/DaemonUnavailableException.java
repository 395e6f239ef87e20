package io.github.mutagenjava.client;

/**
 * There is no daemon to talk to: none listens on the socket, the connection was lost, or this client was closed.
 *
 * @since 0.1
 */
public final class DaemonUnavailableException extends MutagenException {
    private static final long serialVersionUID = 1;

    /** Reports it with a message that names the cure, where there is one. */
    public DaemonUnavailableException(String message) {
        super(message);
    }

    /** Reports it with a message that names the cure, where there is one, and what caused it. */
    public DaemonUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
