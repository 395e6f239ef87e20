package io.github.mutagenjava.proto.rules;

import io.github.mutagenjava.proto.behavior.ProbeMode;
import io.github.mutagenjava.proto.forwarding.SocketOverwriteMode;
import io.github.mutagenjava.proto.synchronization.Configuration;
import io.github.mutagenjava.proto.synchronization.ScanMode;
import io.github.mutagenjava.proto.synchronization.StageMode;
import io.github.mutagenjava.proto.synchronization.WatchMode;
import io.github.mutagenjava.proto.synchronization.compression.Algorithm;
import io.github.mutagenjava.proto.synchronization.core.PermissionsMode;
import io.github.mutagenjava.proto.synchronization.core.SymbolicLinkMode;
import io.github.mutagenjava.proto.synchronization.core.SynchronizationMode;
import io.github.mutagenjava.proto.synchronization.ignore.IgnoreVCSMode;
import io.github.mutagenjava.proto.synchronization.ignore.Syntax;

/**
 * What a configuration comes to: how an endpoint's own is laid over the session's, and what the daemon takes for
 * members that neither sets. The defaults belong to session version 1, the only one there is.
 *
 * @since 0.1
 */
public final class EffectiveConfiguration {
    private static final long UNLIMITED = -1L; // 2^64 - 1

    private static final Configuration DEFAULTS = Configuration.newBuilder()
            .setSynchronizationMode(SynchronizationMode.SynchronizationModeTwoWaySafe)
            .setHashingAlgorithm(io.github.mutagenjava.proto.synchronization.hashing.Algorithm.AlgorithmSHA1)
            .setMaximumEntryCount(UNLIMITED)
            .setMaximumStagingFileSize(UNLIMITED)
            .setProbeMode(ProbeMode.ProbeModeProbe)
            .setScanMode(ScanMode.ScanModeAccelerated)
            .setStageMode(StageMode.StageModeMutagen)
            .setSymbolicLinkMode(SymbolicLinkMode.SymbolicLinkModePortable)
            .setWatchMode(WatchMode.WatchModePortable)
            .setWatchPollingInterval(10)
            .setIgnoreSyntax(Syntax.SyntaxMutagen)
            .setIgnoreVCSMode(IgnoreVCSMode.IgnoreVCSModePropagate)
            .setPermissionsMode(PermissionsMode.PermissionsModePortable)
            .setDefaultFileMode(0600)
            .setDefaultDirectoryMode(0700)
            .setCompressionAlgorithm(Algorithm.AlgorithmDeflate)
            .build();

    private static final io.github.mutagenjava.proto.forwarding.Configuration FORWARDING_DEFAULTS =
            io.github.mutagenjava.proto.forwarding.Configuration.newBuilder()
                    .setSocketOverwriteMode(SocketOverwriteMode.SocketOverwriteModeLeave)
                    .setSocketPermissionMode(0600)
                    .build();

    private EffectiveConfiguration() {}

    /**
     * Lays one configuration over another: what {@code higher} sets wins, zero and empty set nothing, and ignores of
     * both are kept, those of {@code lower} first. So the merging of the schema's own messages does what Mutagen does.
     */
    public static Configuration merge(Configuration lower, Configuration higher) {
        return lower.toBuilder().mergeFrom(higher).build();
    }

    /** Lays one forwarding configuration over another: what {@code higher} sets wins, zero and empty set nothing. */
    public static io.github.mutagenjava.proto.forwarding.Configuration merge(
            io.github.mutagenjava.proto.forwarding.Configuration lower,
            io.github.mutagenjava.proto.forwarding.Configuration higher) {
        return lower.toBuilder().mergeFrom(higher).build();
    }

    /**
     * Returns what the daemon uses for one endpoint. Every member is set, but for ignores and for default owner and
     * group, which may be empty; "unlimited" is 2⁶⁴−1, in Java −1.
     */
    public static Configuration of(Configuration common, Configuration endpoint) {
        return merge(DEFAULTS, merge(common, endpoint));
    }

    /** Returns what the daemon uses for one endpoint; owner and group may be empty. */
    public static io.github.mutagenjava.proto.forwarding.Configuration of(
            io.github.mutagenjava.proto.forwarding.Configuration common,
            io.github.mutagenjava.proto.forwarding.Configuration endpoint) {
        return merge(FORWARDING_DEFAULTS, merge(common, endpoint));
    }
}
