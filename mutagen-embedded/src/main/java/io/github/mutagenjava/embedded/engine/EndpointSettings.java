package io.github.mutagenjava.embedded.engine;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How one side of a session is scanned, watched and written. Zero and empty values of the protocol have been replaced
 * by the defaults.
 *
 * @param root the folder or file to synchronize, absolute
 * @param maximumEntryCount most entries a scan may find and a change may lead to
 * @param maximumStagingFileSizeBytes largest file that is staged
 * @param scanMode whether scans may trust the watch
 * @param stageMode where files are staged
 * @param watchMode how changes are noticed
 * @param watchPollingInterval how long between two looks when polling, and between attempts to watch
 * @param defaultFileMode permission bits of new files
 * @param defaultDirectoryMode permission bits of new directories
 * @param defaultOwner owner of new content as the protocol spells it, or empty
 * @param defaultGroup group of new content as the protocol spells it, or empty
 */
public record EndpointSettings(
        Path root,
        long maximumEntryCount,
        long maximumStagingFileSizeBytes,
        ScanMode scanMode,
        StageMode stageMode,
        WatchMode watchMode,
        Duration watchPollingInterval,
        int defaultFileMode,
        int defaultDirectoryMode,
        String defaultOwner,
        String defaultGroup) {
    /** The daemon's defaults for this root. */
    public static EndpointSettings defaults(Path root) {
        return new EndpointSettings(
                root,
                Long.MAX_VALUE,
                Long.MAX_VALUE,
                ScanMode.ACCELERATED,
                StageMode.MUTAGEN,
                WatchMode.PORTABLE,
                Duration.ofSeconds(10),
                0600,
                0700,
                "",
                "");
    }
}
