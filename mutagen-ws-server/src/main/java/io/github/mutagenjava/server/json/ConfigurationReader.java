package io.github.mutagenjava.server.json;

import io.github.mutagenjava.client.synchronization.IgnoreVcsMode;
import io.github.mutagenjava.client.synchronization.SynchronizationConfiguration;
import java.time.Duration;
import java.util.Optional;

/** Reads a configuration; what is missing stays unset. */
final class ConfigurationReader {

    private ConfigurationReader() {}

    static SynchronizationConfiguration read(Optional<Fields> fields) {
        return fields.map(present -> read(present, IgnoreVcsField.read(present, "ignoreVCSMode")))
                .orElseGet(SynchronizationConfiguration::unset);
    }

    /**
     * Reads an endpoint's configuration under its documented name. The documentation's sample has a zero in every field, and
     * false is the zero of this one, which the daemon takes for both endpoints together only.
     */
    static SynchronizationConfiguration readDocumented(Optional<Fields> fields) {
        return fields.map(present -> read(
                        present,
                        IgnoreVcsField.read(present, "ignoreVCSMode").filter(mode -> mode != IgnoreVcsMode.PROPAGATE)))
                .orElseGet(SynchronizationConfiguration::unset);
    }

    private static SynchronizationConfiguration read(Fields fields, Optional<IgnoreVcsMode> ignoreVcs) {
        SynchronizationConfiguration.Builder builder = SynchronizationConfiguration.builder();
        EnumFields.MODE.read(fields, "synchronizationMode").ifPresent(builder::mode);
        EnumFields.HASHING.read(fields, "hashingAlgorithm").ifPresent(builder::hashingAlgorithm);
        EnumFields.PROBE.read(fields, "probeMode").ifPresent(builder::probeMode);
        EnumFields.SCAN.read(fields, "scanMode").ifPresent(builder::scanMode);
        EnumFields.STAGE.read(fields, "stageMode").ifPresent(builder::stageMode);
        EnumFields.SYMBOLIC_LINK.read(fields, "symbolicLinkMode").ifPresent(builder::symbolicLinkMode);
        EnumFields.WATCH.read(fields, "watchMode").ifPresent(builder::watchMode);
        EnumFields.IGNORE_SYNTAX.read(fields, "ignoreSyntax").ifPresent(builder::ignoreSyntax);
        ignoreVcs.ifPresent(builder::ignoreVcsMode);
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
