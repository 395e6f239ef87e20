package io.github.mutagenjava.embedded.engine;

import java.io.Serial;

/** A scan failed; another attempt may succeed. */
final class ScanException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    ScanException(String message, Throwable cause) {
        super(message, cause);
    }

    ScanException(String message) {
        super(message);
    }
}
