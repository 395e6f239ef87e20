package io.github.mutagenjava.embedded.engine;

import java.io.Serial;

/** One change could not be made; the message is the text of the problem. */
final class TransitionException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String text;

    TransitionException(String text) {
        super(text);
        this.text = text;
    }

    TransitionException(String text, Throwable cause) {
        super(text, cause);
        this.text = text;
    }

    Problem at(String path) {
        return new Problem(path, text);
    }

    TransitionException within(String context) {
        return new TransitionException(context + ": " + text, this);
    }
}
