package io.github.mutagenjava.embedded.engine;

import java.io.Serial;

/** Stands for the end of the process: nothing that catches exceptions gets to clean up. */
final class SimulatedKill extends Error {
    @Serial
    private static final long serialVersionUID = 1L;

    SimulatedKill() {
        super("killed by the test", null, false, false);
    }
}
