package io.github.mutagenjava.embedded.engine;

import java.io.Serial;

/** Work was given up because the loop is being stopped. */
final class CancelledException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;
}
