package io.github.mutagenjava.client.synchronization;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * One side of a synchronization session. All numbers are unsigned, as {@link Long#toUnsignedString(long)} reads them.
 *
 * @param connected whether the daemon is connected to it
 * @param scanned whether it has been scanned since then; before that the counts are zero
 * @param directories how many folders it has, the root included
 * @param files how many files it has
 * @param symbolicLinks how many symbolic links it has
 * @param totalFileSizeBytes the size of all its files
 * @param scanProblems content that could not be read, ten at most
 * @param excludedScanProblems how many more of them there are
 * @param transitionProblems content that could not be changed, ten at most
 * @param excludedTransitionProblems how many more of them there are
 * @param stagingProgress how far the transfer of files to this side has come; absent when there is none
 * @since 0.1
 */
public record EndpointState(
        boolean connected,
        boolean scanned,
        long directories,
        long files,
        long symbolicLinks,
        long totalFileSizeBytes,
        List<Problem> scanProblems,
        long excludedScanProblems,
        List<Problem> transitionProblems,
        long excludedTransitionProblems,
        Optional<StagingProgress> stagingProgress) {
    /** Copies the problems. */
    public EndpointState {
        scanProblems = List.copyOf(scanProblems);
        transitionProblems = List.copyOf(transitionProblems);
        requireNonNull(stagingProgress, "stagingProgress");
    }

    /** How many problems of both kinds there are, with those that the daemon only counted. */
    public long problemCount() {
        return scanProblems.size() + excludedScanProblems + transitionProblems.size() + excludedTransitionProblems;
    }
}
