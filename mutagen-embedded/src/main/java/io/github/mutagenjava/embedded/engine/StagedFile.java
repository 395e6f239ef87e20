package io.github.mutagenjava.embedded.engine;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file in the staging store.
 *
 * @param location where it is
 * @param digest hash of its content
 * @param stamp what it looked like when this process had written it, and null for what an earlier one left, if anything
 */
record StagedFile(Path location, Digest digest, @Nullable FileStamp stamp) {
    /** Whether this process wrote the file, and nobody has changed its permissions since. */
    boolean isFresh() {
        return stamp != null;
    }

    /**
     * What a scan may remember of the file if it is placed now, so that it need not be read once more. Empty if it was
     * written only just before, because then a user's first change to it could carry the same time.
     */
    Optional<ScannedFile> settled() {
        return stamp == null || stamp.isRacy(Instant.now())
                ? Optional.empty()
                : Optional.of(new ScannedFile(stamp, digest, true));
    }
}
