package io.github.mutagenjava.server.json;

import io.github.mutagenjava.client.synchronization.SynchronizationConfiguration;
import java.time.Duration;
import java.util.Optional;

/** Reads a configuration; what is missing stays unset. */
final class ConfigurationReader {

    private ConfigurationReader() {}

    static SynchronizationConfiguration read(Optional<Fields> fields) {
        return fields.map(ConfigurationReader::read).orElseGet(SynchronizationConfiguration::unset);
    }

    private static SynchronizationConfiguration read(Fields fields) {
        SynchronizationConfiguration.Builder builder = SynchronizationConfiguration.builder();
        EnumFields.MODE.read(fields, "synchronizationMode").ifPresent(builder::mode);
        EnumFields.HASHING.read(fields, "hashingAlgorithm").ifPresent(builder::hashingAlgorithm);
        EnumFields.PROBE.read(fields, "probeMode").ifPresent(builder::probeMode);
        EnumFields.SCAN.read(fields, "scanMode").ifPresent(builder::scanMode);
        EnumFields.STAGE.read(fields, "stageMode").ifPresent(builder::stageMode);
        EnumFields.SYMBOLIC_LINK.read(fields, "symbolicLinkMode").ifPresent(builder::symbolicLinkMode);
        EnumFields.WATCH.read(fields, "watchMode").ifPresent(builder::watchMode);
        EnumFields.IGNORE_SYNTAX.read(fields, "ignoreSyntax").ifPresent(builder::ignoreSyntax);
        IgnoreVcsField.read(fields, "ignoreVCSMode").ifPresent(builder::ignoreVcsMode);
        EnumFields.PERMISSIONS.read(fields, "permissionsMode").ifPresent(builder::permissionsMode);
        EnumFields.COMPRESSION.read(fields, "compressionAlgorithm").ifPresent(builder::compressionAlgorithm);
        // The zero of a number or text is "not set" to the builder as well.
        return builder.maximumEntryCount(fields.unsignedLong("maximumEntryCount"))
                .maximumStagingFileSizeBytes(fields.unsignedLong("maximumStagingFileSize"))
                .watchPollingInterval(Duration.ofSeconds(fields.unsignedInt("watchPollingInterval")))
                .defaultIgnores(fields.texts("defaultIgnores"))
                .ignores(fields.texts("ignores"))
                .defaultFileMode((int) fields.unsignedInt("defaultFileMode"))
                .defaultDirectoryMode((int) fields.unsignedInt("defaultDirectoryMode"))
                .defaultOwner(fields.text("defaultOwner"))
                .defaultGroup(fields.text("defaultGroup"))
                .build();
    }
}
