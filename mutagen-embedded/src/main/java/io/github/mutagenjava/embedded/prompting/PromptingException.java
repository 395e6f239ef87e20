package io.github.mutagenjava.embedded.prompting;

import java.io.Serial;

/** A message or prompt that was not answered as it must be; the message is the daemon's text. */
public final class PromptingException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final boolean cancellation;

    private PromptingException(String message, boolean cancellation) {
        super(message);
        this.cancellation = cancellation;
    }

    /** Something was not as it must be. */
    public PromptingException(String message) {
        this(message, false);
    }

    /** The hosting client is gone; the daemon's answers then carry gRPC's code for cancellation. */
    public static PromptingException cancelled() {
        return new PromptingException(
                "unable to receive request: rpc error: code = Canceled desc = context canceled", true);
    }

    /** The same failure with what was being done put in front. */
    PromptingException within(String prefix) {
        return new PromptingException(prefix + getMessage(), cancellation);
    }

    /** Whether the hosting client is gone. */
    public boolean isCancellation() {
        return cancellation;
    }
}
