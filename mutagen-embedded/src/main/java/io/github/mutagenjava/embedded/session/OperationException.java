package io.github.mutagenjava.embedded.session;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A failed operation; the message is the text the daemon answers with. */
public final class OperationException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    public OperationException(@Nullable String message) {
        super(message);
    }

    public OperationException(@Nullable String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /**
     * The same failure with what was being done put in front.
     *
     * @param prefix for example {@code unable to pause session: }
     */
    public OperationException within(String prefix) {
        return new OperationException(prefix + getMessage(), this);
    }
}
