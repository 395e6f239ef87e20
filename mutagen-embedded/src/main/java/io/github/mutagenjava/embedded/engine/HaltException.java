package io.github.mutagenjava.embedded.engine;

import java.io.Serial;

/** The cycle found changes so large that it does not go on by itself; the status says which. */
final class HaltException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;
}
