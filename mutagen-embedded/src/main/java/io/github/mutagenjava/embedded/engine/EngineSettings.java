package io.github.mutagenjava.embedded.engine;

import java.nio.file.Path;
import java.util.List;

/**
 * All that one session's loop needs to know. Patterns are not checked here but when the loop connects, as the daemon
 * does.
 *
 * @param session identifier of the session; names its files below the data directory
 * @param dataDirectory the daemon's data directory
 * @param mode who wins when the sides differ
 * @param hashingAlgorithm number of the hashing algorithm in the protocol, 0 for the default
 * @param symbolicLinkMode how symbolic links are treated
 * @param permissionsMode whether executability is carried over
 * @param ignoreSyntax how {@code ignores} is read
 * @param ignores ignore patterns, deprecated default ignores first
 * @param ignoreVersionControl whether directories of version control systems are ignored
 * @param alpha the one side
 * @param beta the other side
 */
public record EngineSettings(
        String session,
        Path dataDirectory,
        SynchronizationMode mode,
        int hashingAlgorithm,
        SymbolicLinkMode symbolicLinkMode,
        PermissionsMode permissionsMode,
        IgnoreSyntax ignoreSyntax,
        List<String> ignores,
        boolean ignoreVersionControl,
        EndpointSettings alpha,
        EndpointSettings beta) {
    public EngineSettings {
        ignores = List.copyOf(ignores);
    }

    /** The daemon's defaults for these two roots. */
    public static EngineSettings defaults(String session, Path dataDirectory, Path alphaRoot, Path betaRoot) {
        return new EngineSettings(
                session,
                dataDirectory,
                SynchronizationMode.TWO_WAY_SAFE,
                0,
                SymbolicLinkMode.PORTABLE,
                PermissionsMode.PORTABLE,
                IgnoreSyntax.MUTAGEN,
                List.of(),
                false,
                EndpointSettings.defaults(alphaRoot),
                EndpointSettings.defaults(betaRoot));
    }
}
