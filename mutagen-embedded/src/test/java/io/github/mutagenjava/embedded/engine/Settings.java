package io.github.mutagenjava.embedded.engine;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/** Settings of a test, made from the defaults one by one. */
final class Settings {
    private EngineSettings settings;

    private Settings(EngineSettings settings) {
        this.settings = settings;
    }

    static Settings of(EngineSettings settings) {
        return new Settings(settings);
    }

    EngineSettings build() {
        return settings;
    }

    Settings mode(SynchronizationMode mode) {
        return with(mode, settings.hashingAlgorithm(), settings.symbolicLinkMode(), settings.permissionsMode());
    }

    Settings hashing(int number) {
        return with(settings.mode(), number, settings.symbolicLinkMode(), settings.permissionsMode());
    }

    Settings links(SymbolicLinkMode mode) {
        return with(settings.mode(), settings.hashingAlgorithm(), mode, settings.permissionsMode());
    }

    Settings permissions(PermissionsMode mode) {
        return with(settings.mode(), settings.hashingAlgorithm(), settings.symbolicLinkMode(), mode);
    }

    private Settings with(SynchronizationMode mode, int hashing, SymbolicLinkMode links, PermissionsMode permissions) {
        settings = new EngineSettings(
                settings.session(),
                settings.dataDirectory(),
                mode,
                hashing,
                links,
                permissions,
                settings.ignoreSyntax(),
                settings.ignores(),
                settings.ignoreVersionControl(),
                settings.alpha(),
                settings.beta());
        return this;
    }

    Settings ignores(IgnoreSyntax syntax, String... patterns) {
        settings = new EngineSettings(
                settings.session(),
                settings.dataDirectory(),
                settings.mode(),
                settings.hashingAlgorithm(),
                settings.symbolicLinkMode(),
                settings.permissionsMode(),
                syntax,
                List.of(patterns),
                settings.ignoreVersionControl(),
                settings.alpha(),
                settings.beta());
        return this;
    }

    Settings alpha(UnaryOperator<EndpointSettings> change) {
        return endpoints(change.apply(settings.alpha()), settings.beta());
    }

    Settings beta(UnaryOperator<EndpointSettings> change) {
        return endpoints(settings.alpha(), change.apply(settings.beta()));
    }

    private Settings endpoints(EndpointSettings alpha, EndpointSettings beta) {
        settings = new EngineSettings(
                settings.session(),
                settings.dataDirectory(),
                settings.mode(),
                settings.hashingAlgorithm(),
                settings.symbolicLinkMode(),
                settings.permissionsMode(),
                settings.ignoreSyntax(),
                settings.ignores(),
                settings.ignoreVersionControl(),
                alpha,
                beta);
        return this;
    }

    Settings watch(WatchMode mode) {
        return watch(mode, Duration.ofSeconds(10));
    }

    Settings watch(WatchMode mode, Duration interval) {
        UnaryOperator<EndpointSettings> change = endpoint -> new EndpointSettings(
                endpoint.root(),
                endpoint.maximumEntryCount(),
                endpoint.maximumStagingFileSizeBytes(),
                endpoint.scanMode(),
                endpoint.stageMode(),
                mode,
                interval,
                endpoint.defaultFileMode(),
                endpoint.defaultDirectoryMode(),
                endpoint.defaultOwner(),
                endpoint.defaultGroup());
        return alpha(change).beta(change);
    }

    Settings stage(StageMode mode) {
        UnaryOperator<EndpointSettings> change = endpoint -> new EndpointSettings(
                endpoint.root(),
                endpoint.maximumEntryCount(),
                endpoint.maximumStagingFileSizeBytes(),
                endpoint.scanMode(),
                mode,
                endpoint.watchMode(),
                endpoint.watchPollingInterval(),
                endpoint.defaultFileMode(),
                endpoint.defaultDirectoryMode(),
                endpoint.defaultOwner(),
                endpoint.defaultGroup());
        return alpha(change).beta(change);
    }

    /** Limits of both sides. */
    Settings limits(long maximumEntryCount, long maximumStagingFileSizeBytes) {
        UnaryOperator<EndpointSettings> change = endpoint -> new EndpointSettings(
                endpoint.root(),
                maximumEntryCount,
                maximumStagingFileSizeBytes,
                endpoint.scanMode(),
                endpoint.stageMode(),
                endpoint.watchMode(),
                endpoint.watchPollingInterval(),
                endpoint.defaultFileMode(),
                endpoint.defaultDirectoryMode(),
                endpoint.defaultOwner(),
                endpoint.defaultGroup());
        return alpha(change).beta(change);
    }

    /** Modes and owners of new content on beta. */
    Settings newContent(int fileMode, int directoryMode, String owner, String group) {
        return beta(endpoint -> new EndpointSettings(
                endpoint.root(),
                endpoint.maximumEntryCount(),
                endpoint.maximumStagingFileSizeBytes(),
                endpoint.scanMode(),
                endpoint.stageMode(),
                endpoint.watchMode(),
                endpoint.watchPollingInterval(),
                fileMode,
                directoryMode,
                owner,
                group));
    }
}
