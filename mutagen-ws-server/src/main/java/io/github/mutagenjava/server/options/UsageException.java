package io.github.mutagenjava.server.options;

/** The server was told something it can't do; the message is the one line to print. */
public final class UsageException extends Exception {

    private static final long serialVersionUID = 1L;

    /** For the given line. */
    public UsageException(String message) {
        super(message);
    }
}
