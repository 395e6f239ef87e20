package io.github.mutagenjava.client.synchronization;

import static java.util.Objects.requireNonNull;

/**
 * How far the transfer of files to an endpoint has come. All numbers are unsigned.
 *
 * @param path the file on its way, relative to the root
 * @param receivedSizeBytes how much of that file has arrived
 * @param expectedSizeBytes how large that file will be, as an estimate: more can arrive
 * @param receivedFiles how many files have arrived, without the one on its way
 * @param expectedFiles how many files this transfer has
 * @param totalReceivedSizeBytes how much of all the files has arrived
 * @since 0.1
 */
public record StagingProgress(
        String path,
        long receivedSizeBytes,
        long expectedSizeBytes,
        long receivedFiles,
        long expectedFiles,
        long totalReceivedSizeBytes) {
    /** Checks that the path is present. */
    public StagingProgress {
        requireNonNull(path, "path");
    }
}
