package io.github.mutagenjava.server;

import org.jspecify.annotations.Nullable;

/** The server can't start; the message is the one line to print. */
public final class StartException extends Exception {

    private static final long serialVersionUID = 1L;

    StartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
