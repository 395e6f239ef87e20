package io.github.mutagenjava.embedded.engine;

/**
 * How far the staging of files on one endpoint is.
 *
 * @param path file in flight
 * @param receivedSizeBytes bytes of that file received so far
 * @param expectedSizeBytes its estimated size
 * @param receivedFiles files completed before the one in flight
 * @param expectedFiles files in this run
 * @param totalReceivedSizeBytes bytes over all files of this run
 */
public record StagingProgress(
        String path,
        long receivedSizeBytes,
        long expectedSizeBytes,
        long receivedFiles,
        long expectedFiles,
        long totalReceivedSizeBytes) {}
