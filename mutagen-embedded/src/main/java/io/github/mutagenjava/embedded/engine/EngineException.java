package io.github.mutagenjava.embedded.engine;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A failure whose message is the daemon's own text, ready to be put behind a prefix such as an operation's name. */
public final class EngineException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    EngineException(String message) {
        super(message);
    }

    EngineException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
