package io.github.mutagenjava.embedded.engine;

import java.util.List;
import java.util.Optional;

/**
 * What is known of one endpoint. Problem lists are sorted and cut to {@value EngineState#LIST_LIMIT}; the rest is
 * counted.
 *
 * @param connected whether the endpoint is in use
 * @param scanned whether a scan has finished since it was connected
 * @param directories directories of the last scan, the root included
 * @param files files of the last scan
 * @param symbolicLinks symbolic links of the last scan
 * @param totalFileSizeBytes bytes of all files of the last scan
 * @param scanProblems content the last scan could not read
 * @param excludedScanProblems how many more of them there are
 * @param transitionProblems changes that could not be made in the last cycle
 * @param excludedTransitionProblems how many more of them there are
 * @param stagingProgress present only while files flow to this endpoint
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
    static final EndpointState INITIAL =
            new EndpointState(false, false, 0, 0, 0, 0, List.of(), 0, List.of(), 0, Optional.empty());

    public EndpointState {
        scanProblems = List.copyOf(scanProblems);
        transitionProblems = List.copyOf(transitionProblems);
    }
}
