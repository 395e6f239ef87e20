package io.github.mutagenjava.client.synchronization;

import static java.util.Objects.requireNonNull;

/**
 * Content that could not be read or written. The rest of the session goes on.
 *
 * @param path the path relative to the root, empty for the root itself
 * @param error what went wrong, in the daemon's words
 * @since 0.1
 */
public record Problem(String path, String error) {
    /** Checks that both are present. */
    public Problem {
        requireNonNull(path, "path");
        requireNonNull(error, "error");
    }
}
