package io.github.mutagenjava.client.synchronization;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.StringJoiner;

/**
 * How to synchronize. What is not set is left to the daemon, which keeps it unset too: nothing here is filled in with
 * defaults. As a configuration of one endpoint it is laid over that of the session: set values win, ignores add up.
 *
 * @param mode which way changes flow
 * @param hashingAlgorithm how file contents are told apart
 * @param maximumEntryCount how many files, folders and links an endpoint may have (unsigned)
 * @param maximumStagingFileSizeBytes how large a file may be to be transferred (unsigned)
 * @param probeMode how an endpoint learns what its file system can do
 * @param scanMode how an endpoint looks for changes
 * @param stageMode where an endpoint keeps files that are not in place yet
 * @param symbolicLinkMode what happens to symbolic links
 * @param watchMode how an endpoint notices changes
 * @param watchPollingInterval the time between two polls, in whole seconds
 * @param ignoreSyntax how ignore patterns are read
 * @param defaultIgnores patterns that apply before the others; only sessions of old clients have them
 * @param ignores patterns of content to leave out
 * @param ignoreVcsMode whether the folders of version control systems are left out
 * @param permissionsMode which permissions are synchronized
 * @param defaultFileMode permission bits of new files, for example {@code 0644}
 * @param defaultDirectoryMode permission bits of new folders, for example {@code 0755}
 * @param defaultOwner owner of new content: a name, or {@code id:} and a number
 * @param defaultGroup group of new content: a name, or {@code id:} and a number
 * @param compressionAlgorithm how traffic is compressed
 * @since 0.1
 */
public record SynchronizationConfiguration(
        SynchronizationMode mode,
        HashingAlgorithm hashingAlgorithm,
        OptionalLong maximumEntryCount,
        OptionalLong maximumStagingFileSizeBytes,
        ProbeMode probeMode,
        ScanMode scanMode,
        StageMode stageMode,
        SymbolicLinkMode symbolicLinkMode,
        WatchMode watchMode,
        Optional<Duration> watchPollingInterval,
        IgnoreSyntax ignoreSyntax,
        List<String> defaultIgnores,
        List<String> ignores,
        IgnoreVcsMode ignoreVcsMode,
        PermissionsMode permissionsMode,
        OptionalInt defaultFileMode,
        OptionalInt defaultDirectoryMode,
        Optional<String> defaultOwner,
        Optional<String> defaultGroup,
        CompressionAlgorithm compressionAlgorithm) {
    private static final Duration LONGEST_INTERVAL = Duration.ofSeconds(0xFFFF_FFFFL);
    private static final SynchronizationConfiguration UNSET = builder().build();

    /**
     * Copies the patterns, and takes zero and empty for not set, as the daemon does. {@link #builder()} reads better.
     *
     * @throws IllegalArgumentException if the polling interval is not a number of whole seconds that the protocol holds
     */
    public SynchronizationConfiguration {
        requireNonNull(mode, "mode");
        requireNonNull(hashingAlgorithm, "hashingAlgorithm");
        requireNonNull(probeMode, "probeMode");
        requireNonNull(scanMode, "scanMode");
        requireNonNull(stageMode, "stageMode");
        requireNonNull(symbolicLinkMode, "symbolicLinkMode");
        requireNonNull(watchMode, "watchMode");
        requireNonNull(ignoreSyntax, "ignoreSyntax");
        requireNonNull(ignoreVcsMode, "ignoreVcsMode");
        requireNonNull(permissionsMode, "permissionsMode");
        requireNonNull(compressionAlgorithm, "compressionAlgorithm");
        maximumEntryCount = maximumEntryCount.orElse(0) == 0 ? OptionalLong.empty() : maximumEntryCount;
        maximumStagingFileSizeBytes =
                maximumStagingFileSizeBytes.orElse(0) == 0 ? OptionalLong.empty() : maximumStagingFileSizeBytes;
        watchPollingInterval = watchPollingInterval.filter(interval -> !interval.isZero());
        watchPollingInterval.ifPresent(SynchronizationConfiguration::checkInterval);
        defaultIgnores = List.copyOf(defaultIgnores);
        ignores = List.copyOf(ignores);
        defaultFileMode = defaultFileMode.orElse(0) == 0 ? OptionalInt.empty() : defaultFileMode;
        defaultDirectoryMode = defaultDirectoryMode.orElse(0) == 0 ? OptionalInt.empty() : defaultDirectoryMode;
        defaultOwner = defaultOwner.filter(text -> !text.isEmpty());
        defaultGroup = defaultGroup.filter(text -> !text.isEmpty());
    }

    /** Nothing set. */
    public static SynchronizationConfiguration unset() {
        return UNSET;
    }

    /** Starts with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts with what is set here. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    private static void checkInterval(Duration interval) {
        if (interval.isNegative()
                || !interval.equals(interval.truncatedTo(ChronoUnit.SECONDS))
                || interval.compareTo(LONGEST_INTERVAL) > 0) {
            throw new IllegalArgumentException("watchPollingInterval is " + interval + "; expected whole seconds, "
                    + LONGEST_INTERVAL + " at most");
        }
    }

    /** What is set, in Mutagen's text forms. */
    @Override
    public String toString() {
        StringJoiner set = new StringJoiner(", ", "{", "}");
        addText(set, "mode", mode.text());
        addText(set, "hashingAlgorithm", hashingAlgorithm.text());
        maximumEntryCount.ifPresent(value -> set.add("maximumEntryCount=" + Long.toUnsignedString(value)));
        maximumStagingFileSizeBytes.ifPresent(
                value -> set.add("maximumStagingFileSizeBytes=" + Long.toUnsignedString(value)));
        addText(set, "probeMode", probeMode.text());
        addText(set, "scanMode", scanMode.text());
        addText(set, "stageMode", stageMode.text());
        addText(set, "symbolicLinkMode", symbolicLinkMode.text());
        addText(set, "watchMode", watchMode.text());
        watchPollingInterval.ifPresent(value -> set.add("watchPollingInterval=" + value.toSeconds() + "s"));
        addText(set, "ignoreSyntax", ignoreSyntax.text());
        addText(set, "defaultIgnores", String.join(" ", defaultIgnores));
        addText(set, "ignores", String.join(" ", ignores));
        addText(set, "ignoreVcsMode", ignoreVcsMode.text());
        addText(set, "permissionsMode", permissionsMode.text());
        defaultFileMode.ifPresent(value -> set.add("defaultFileMode=0" + Integer.toOctalString(value)));
        defaultDirectoryMode.ifPresent(value -> set.add("defaultDirectoryMode=0" + Integer.toOctalString(value)));
        addText(set, "defaultOwner", defaultOwner.orElse(""));
        addText(set, "defaultGroup", defaultGroup.orElse(""));
        addText(set, "compressionAlgorithm", compressionAlgorithm.text());
        return set.toString();
    }

    private static void addText(StringJoiner set, String name, String text) {
        if (!text.isEmpty()) {
            set.add(name + "=" + text);
        }
    }

    /**
     * Makes configurations. It checks nothing itself: what the daemon refuses is refused when a specification is built.
     *
     * @since 0.1
     */
    public static final class Builder {
        private SynchronizationMode mode = SynchronizationMode.DEFAULT;
        private HashingAlgorithm hashingAlgorithm = HashingAlgorithm.DEFAULT;
        private OptionalLong maximumEntryCount = OptionalLong.empty();
        private OptionalLong maximumStagingFileSizeBytes = OptionalLong.empty();
        private ProbeMode probeMode = ProbeMode.DEFAULT;
        private ScanMode scanMode = ScanMode.DEFAULT;
        private StageMode stageMode = StageMode.DEFAULT;
        private SymbolicLinkMode symbolicLinkMode = SymbolicLinkMode.DEFAULT;
        private WatchMode watchMode = WatchMode.DEFAULT;
        private Optional<Duration> watchPollingInterval = Optional.empty();
        private IgnoreSyntax ignoreSyntax = IgnoreSyntax.DEFAULT;
        private final List<String> defaultIgnores = new ArrayList<>();
        private final List<String> ignores = new ArrayList<>();
        private IgnoreVcsMode ignoreVcsMode = IgnoreVcsMode.DEFAULT;
        private PermissionsMode permissionsMode = PermissionsMode.DEFAULT;
        private OptionalInt defaultFileMode = OptionalInt.empty();
        private OptionalInt defaultDirectoryMode = OptionalInt.empty();
        private Optional<String> defaultOwner = Optional.empty();
        private Optional<String> defaultGroup = Optional.empty();
        private CompressionAlgorithm compressionAlgorithm = CompressionAlgorithm.DEFAULT;

        private Builder() {}

        private Builder(SynchronizationConfiguration from) {
            mode = from.mode;
            hashingAlgorithm = from.hashingAlgorithm;
            maximumEntryCount = from.maximumEntryCount;
            maximumStagingFileSizeBytes = from.maximumStagingFileSizeBytes;
            probeMode = from.probeMode;
            scanMode = from.scanMode;
            stageMode = from.stageMode;
            symbolicLinkMode = from.symbolicLinkMode;
            watchMode = from.watchMode;
            watchPollingInterval = from.watchPollingInterval;
            ignoreSyntax = from.ignoreSyntax;
            defaultIgnores.addAll(from.defaultIgnores);
            ignores.addAll(from.ignores);
            ignoreVcsMode = from.ignoreVcsMode;
            permissionsMode = from.permissionsMode;
            defaultFileMode = from.defaultFileMode;
            defaultDirectoryMode = from.defaultDirectoryMode;
            defaultOwner = from.defaultOwner;
            defaultGroup = from.defaultGroup;
            compressionAlgorithm = from.compressionAlgorithm;
        }

        /** Sets which way changes flow. */
        public Builder mode(SynchronizationMode mode) {
            this.mode = requireNonNull(mode, "mode");
            return this;
        }

        /** Sets how file contents are told apart. */
        public Builder hashingAlgorithm(HashingAlgorithm hashingAlgorithm) {
            this.hashingAlgorithm = requireNonNull(hashingAlgorithm, "hashingAlgorithm");
            return this;
        }

        /** Sets how many files, folders and links an endpoint may have (unsigned); 0 for not set. */
        public Builder maximumEntryCount(long maximumEntryCount) {
            this.maximumEntryCount = OptionalLong.of(maximumEntryCount);
            return this;
        }

        /** Sets how large a file may be to be transferred (unsigned); 0 for not set. */
        public Builder maximumStagingFileSizeBytes(long maximumStagingFileSizeBytes) {
            this.maximumStagingFileSizeBytes = OptionalLong.of(maximumStagingFileSizeBytes);
            return this;
        }

        /** Sets how an endpoint learns what its file system can do. */
        public Builder probeMode(ProbeMode probeMode) {
            this.probeMode = requireNonNull(probeMode, "probeMode");
            return this;
        }

        /** Sets how an endpoint looks for changes. */
        public Builder scanMode(ScanMode scanMode) {
            this.scanMode = requireNonNull(scanMode, "scanMode");
            return this;
        }

        /** Sets where an endpoint keeps files that are not in place yet. */
        public Builder stageMode(StageMode stageMode) {
            this.stageMode = requireNonNull(stageMode, "stageMode");
            return this;
        }

        /** Sets what happens to symbolic links. */
        public Builder symbolicLinkMode(SymbolicLinkMode symbolicLinkMode) {
            this.symbolicLinkMode = requireNonNull(symbolicLinkMode, "symbolicLinkMode");
            return this;
        }

        /** Sets how an endpoint notices changes. */
        public Builder watchMode(WatchMode watchMode) {
            this.watchMode = requireNonNull(watchMode, "watchMode");
            return this;
        }

        /** Sets the time between two polls, in whole seconds; zero for not set. */
        public Builder watchPollingInterval(Duration watchPollingInterval) {
            this.watchPollingInterval = Optional.of(requireNonNull(watchPollingInterval, "watchPollingInterval"));
            return this;
        }

        /** Sets how ignore patterns are read. */
        public Builder ignoreSyntax(IgnoreSyntax ignoreSyntax) {
            this.ignoreSyntax = requireNonNull(ignoreSyntax, "ignoreSyntax");
            return this;
        }

        /** Adds patterns that apply before the others. The daemon calls them deprecated; prefer {@link #ignore}. */
        public Builder defaultIgnores(List<String> patterns) {
            defaultIgnores.addAll(patterns);
            return this;
        }

        /** Adds patterns of content to leave out. */
        public Builder ignore(String... patterns) {
            return ignores(List.of(patterns));
        }

        /** Adds patterns of content to leave out. */
        public Builder ignores(List<String> patterns) {
            ignores.addAll(patterns);
            return this;
        }

        /** Sets whether the folders of version control systems are left out. */
        public Builder ignoreVcsMode(IgnoreVcsMode ignoreVcsMode) {
            this.ignoreVcsMode = requireNonNull(ignoreVcsMode, "ignoreVcsMode");
            return this;
        }

        /** Leaves the folders of version control systems out, or synchronizes them. */
        public Builder ignoreVcs(boolean ignore) {
            return ignoreVcsMode(ignore ? IgnoreVcsMode.IGNORE : IgnoreVcsMode.PROPAGATE);
        }

        /** Sets which permissions are synchronized. */
        public Builder permissionsMode(PermissionsMode permissionsMode) {
            this.permissionsMode = requireNonNull(permissionsMode, "permissionsMode");
            return this;
        }

        /** Sets permission bits of new files, for example {@code 0644}; 0 for not set. */
        public Builder defaultFileMode(int defaultFileMode) {
            this.defaultFileMode = OptionalInt.of(defaultFileMode);
            return this;
        }

        /** Sets permission bits of new folders, for example {@code 0755}; 0 for not set. */
        public Builder defaultDirectoryMode(int defaultDirectoryMode) {
            this.defaultDirectoryMode = OptionalInt.of(defaultDirectoryMode);
            return this;
        }

        /** Sets owner of new content: a name, or {@code id:} and a number; empty for not set. */
        public Builder defaultOwner(String defaultOwner) {
            this.defaultOwner = Optional.of(requireNonNull(defaultOwner, "defaultOwner"));
            return this;
        }

        /** Sets group of new content: a name, or {@code id:} and a number; empty for not set. */
        public Builder defaultGroup(String defaultGroup) {
            this.defaultGroup = Optional.of(requireNonNull(defaultGroup, "defaultGroup"));
            return this;
        }

        /** Sets how traffic is compressed. */
        public Builder compressionAlgorithm(CompressionAlgorithm compressionAlgorithm) {
            this.compressionAlgorithm = requireNonNull(compressionAlgorithm, "compressionAlgorithm");
            return this;
        }

        /** Returns what was set so far; the builder can be used further. */
        public SynchronizationConfiguration build() {
            return new SynchronizationConfiguration(
                    mode,
                    hashingAlgorithm,
                    maximumEntryCount,
                    maximumStagingFileSizeBytes,
                    probeMode,
                    scanMode,
                    stageMode,
                    symbolicLinkMode,
                    watchMode,
                    watchPollingInterval,
                    ignoreSyntax,
                    defaultIgnores,
                    ignores,
                    ignoreVcsMode,
                    permissionsMode,
                    defaultFileMode,
                    defaultDirectoryMode,
                    defaultOwner,
                    defaultGroup,
                    compressionAlgorithm);
        }
    }
}
