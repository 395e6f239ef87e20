package io.github.mutagenjava.embedded.prompting;

import java.io.Serial;

/** A message or prompt that was not answered as it must be; the message is the daemon's text. */
public final class PromptingException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    public PromptingException(String message) {
        super(message);
    }
}
