package io.github.mutagenjava.client.internal.mapping;

import io.github.mutagenjava.client.synchronization.CompressionAlgorithm;
import io.github.mutagenjava.client.synchronization.HashingAlgorithm;
import io.github.mutagenjava.client.synchronization.IgnoreSyntax;
import io.github.mutagenjava.client.synchronization.IgnoreVcsMode;
import io.github.mutagenjava.client.synchronization.PermissionsMode;
import io.github.mutagenjava.client.synchronization.ProbeMode;
import io.github.mutagenjava.client.synchronization.ScanMode;
import io.github.mutagenjava.client.synchronization.StageMode;
import io.github.mutagenjava.client.synchronization.SymbolicLinkMode;
import io.github.mutagenjava.client.synchronization.SynchronizationConfiguration;
import io.github.mutagenjava.client.synchronization.SynchronizationMode;
import io.github.mutagenjava.client.synchronization.WatchMode;
import io.github.mutagenjava.proto.synchronization.Configuration;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Configurations, both ways. Most have nothing set and share one record. */
public final class ConfigurationMapping {
    private ConfigurationMapping() {}

    public static SynchronizationConfiguration toRecord(Configuration configuration) {
        if (configuration.equals(Configuration.getDefaultInstance())) {
            return SynchronizationConfiguration.unset();
        }
        return new SynchronizationConfiguration(
                SynchronizationMode.of(configuration.getSynchronizationModeValue()),
                HashingAlgorithm.of(configuration.getHashingAlgorithmValue()),
                optional(configuration.getMaximumEntryCount()),
                optional(configuration.getMaximumStagingFileSize()),
                ProbeMode.of(configuration.getProbeModeValue()),
                ScanMode.of(configuration.getScanModeValue()),
                StageMode.of(configuration.getStageModeValue()),
                SymbolicLinkMode.of(configuration.getSymbolicLinkModeValue()),
                WatchMode.of(configuration.getWatchModeValue()),
                seconds(configuration.getWatchPollingInterval()),
                IgnoreSyntax.of(configuration.getIgnoreSyntaxValue()),
                configuration.getDefaultIgnoresList(),
                configuration.getIgnoresList(),
                IgnoreVcsMode.of(configuration.getIgnoreVCSModeValue()),
                PermissionsMode.of(configuration.getPermissionsModeValue()),
                optional(configuration.getDefaultFileMode()),
                optional(configuration.getDefaultDirectoryMode()),
                Texts.optional(configuration.getDefaultOwner()),
                Texts.optional(configuration.getDefaultGroup()),
                CompressionAlgorithm.of(configuration.getCompressionAlgorithmValue()));
    }

    public static Configuration toProto(SynchronizationConfiguration configuration) {
        return Configuration.newBuilder()
                .setSynchronizationModeValue(configuration.mode().number())
                .setHashingAlgorithmValue(configuration.hashingAlgorithm().number())
                .setMaximumEntryCount(configuration.maximumEntryCount().orElse(0))
                .setMaximumStagingFileSize(
                        configuration.maximumStagingFileSizeBytes().orElse(0))
                .setProbeModeValue(configuration.probeMode().number())
                .setScanModeValue(configuration.scanMode().number())
                .setStageModeValue(configuration.stageMode().number())
                .setSymbolicLinkModeValue(configuration.symbolicLinkMode().number())
                .setWatchModeValue(configuration.watchMode().number())
                .setWatchPollingInterval((int) configuration
                        .watchPollingInterval()
                        .orElse(Duration.ZERO)
                        .toSeconds())
                .setIgnoreSyntaxValue(configuration.ignoreSyntax().number())
                .addAllDefaultIgnores(configuration.defaultIgnores())
                .addAllIgnores(configuration.ignores())
                .setIgnoreVCSModeValue(configuration.ignoreVcsMode().number())
                .setPermissionsModeValue(configuration.permissionsMode().number())
                .setDefaultFileMode(configuration.defaultFileMode().orElse(0))
                .setDefaultDirectoryMode(configuration.defaultDirectoryMode().orElse(0))
                .setDefaultOwner(configuration.defaultOwner().orElse(""))
                .setDefaultGroup(configuration.defaultGroup().orElse(""))
                .setCompressionAlgorithmValue(
                        configuration.compressionAlgorithm().number())
                .build();
    }

    private static OptionalLong optional(long value) {
        return value == 0 ? OptionalLong.empty() : OptionalLong.of(value);
    }

    private static OptionalInt optional(int value) {
        return value == 0 ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static Optional<Duration> seconds(int unsigned) {
        return unsigned == 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(Integer.toUnsignedLong(unsigned)));
    }
}
