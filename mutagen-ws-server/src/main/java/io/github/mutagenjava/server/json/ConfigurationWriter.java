package io.github.mutagenjava.server.json;

import io.github.mutagenjava.client.synchronization.IgnoreVcsMode;
import io.github.mutagenjava.client.synchronization.SynchronizationConfiguration;
import java.io.IOException;
import java.time.Duration;

/** Writes what is set of a configuration. */
final class ConfigurationWriter {

    private ConfigurationWriter() {}

    static void write(JsonOutput out, String name, SynchronizationConfiguration configuration) throws IOException {
        out.json.name(name).beginObject();
        out.text("synchronizationMode", configuration.mode().text());
        out.text("hashingAlgorithm", configuration.hashingAlgorithm().text());
        out.number("maximumEntryCount", configuration.maximumEntryCount().orElse(0));
        out.number(
                "maximumStagingFileSize",
                configuration.maximumStagingFileSizeBytes().orElse(0));
        out.text("probeMode", configuration.probeMode().text());
        out.text("scanMode", configuration.scanMode().text());
        out.text("stageMode", configuration.stageMode().text());
        out.text("symbolicLinkMode", configuration.symbolicLinkMode().text());
        out.text("watchMode", configuration.watchMode().text());
        out.number(
                "watchPollingInterval",
                configuration.watchPollingInterval().orElse(Duration.ZERO).toSeconds());
        out.text("ignoreSyntax", configuration.ignoreSyntax().text());
        out.texts("defaultIgnores", configuration.defaultIgnores());
        out.texts("ignores", configuration.ignores());
        writeIgnoreVcs(out, configuration.ignoreVcsMode());
        out.text("permissionsMode", configuration.permissionsMode().text());
        out.number(
                "defaultFileMode",
                Integer.toUnsignedLong(configuration.defaultFileMode().orElse(0)));
        out.number(
                "defaultDirectoryMode",
                Integer.toUnsignedLong(configuration.defaultDirectoryMode().orElse(0)));
        out.text("defaultOwner", configuration.defaultOwner().orElse(""));
        out.text("defaultGroup", configuration.defaultGroup().orElse(""));
        out.text("compressionAlgorithm", configuration.compressionAlgorithm().text());
        out.json.endObject();
    }

    private static void writeIgnoreVcs(JsonOutput out, IgnoreVcsMode mode) throws IOException {
        switch (mode) {
            case DEFAULT -> {}
            case IGNORE -> out.json.name("ignoreVCSMode").value(true);
            case PROPAGATE -> out.json.name("ignoreVCSMode").value(false);
            case UNKNOWN -> out.json.name("ignoreVCSMode").value(mode.text());
        }
    }
}
