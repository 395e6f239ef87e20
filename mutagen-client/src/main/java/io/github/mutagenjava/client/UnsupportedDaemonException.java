package io.github.mutagenjava.client;

/**
 * The daemon's version is one that this library cannot talk to.
 *
 * @since 0.1
 */
public final class UnsupportedDaemonException extends MutagenException {
    private static final long serialVersionUID = 1;

    /** Reports it with a message that names the cure, where there is one. */
    public UnsupportedDaemonException(String message) {
        super(message);
    }

    /** Reports it with a message that names the cure, where there is one, and what caused it. */
    public UnsupportedDaemonException(String message, Throwable cause) {
        super(message, cause);
    }
}
