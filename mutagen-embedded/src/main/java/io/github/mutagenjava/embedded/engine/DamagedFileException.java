package io.github.mutagenjava.embedded.engine;

import java.io.IOException;
import java.io.Serial;

/** A file of the engine's own does not hold what was written to it. */
final class DamagedFileException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    DamagedFileException(String message) {
        super(message);
    }
}
