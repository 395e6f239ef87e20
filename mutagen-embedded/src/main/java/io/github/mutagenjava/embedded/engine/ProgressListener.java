package io.github.mutagenjava.embedded.engine;

import java.util.Optional;

/** Told how far staging is. */
@FunctionalInterface
interface ProgressListener {
    /** Called for every block, and with nothing at the end. */
    void progressed(Optional<StagingProgress> progress);
}
