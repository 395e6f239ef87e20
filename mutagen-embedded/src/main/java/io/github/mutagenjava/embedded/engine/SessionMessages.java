package io.github.mutagenjava.embedded.engine;

import com.google.protobuf.ByteString;
import io.github.mutagenjava.proto.synchronization.Configuration;
import io.github.mutagenjava.proto.synchronization.Session;
import io.github.mutagenjava.proto.synchronization.State;
import io.github.mutagenjava.proto.synchronization.rsync.ReceiverState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The border between the protocol's messages and the engine's own values. */
public final class SessionMessages {
    private SessionMessages() {}

    /**
     * The settings of a session: endpoint configurations merged over the base, defaults filled in.
     *
     * @param session a valid session between two local folders
     * @param dataDirectory the daemon's data directory
     */
    public static EngineSettings settings(Session session, Path dataDirectory) {
        Configuration base = session.getConfiguration();
        List<String> ignores = new ArrayList<>(base.getDefaultIgnoresList());
        ignores.addAll(base.getIgnoresList());
        return new EngineSettings(
                session.getIdentifier(),
                dataDirectory,
                SynchronizationMode.ofNumber(base.getSynchronizationModeValue()),
                base.getHashingAlgorithmValue(),
                SymbolicLinkMode.ofNumber(base.getSymbolicLinkModeValue()),
                PermissionsMode.ofNumber(base.getPermissionsModeValue()),
                IgnoreSyntax.ofNumber(base.getIgnoreSyntaxValue()),
                ignores,
                base.getIgnoreVCSModeValue() == 1,
                endpoint(Path.of(session.getAlpha().getPath()), base, session.getConfigurationAlpha()),
                endpoint(Path.of(session.getBeta().getPath()), base, session.getConfigurationBeta()));
    }

    private static EndpointSettings endpoint(Path root, Configuration base, Configuration own) {
        EndpointSettings defaults = EndpointSettings.defaults(root);
        int interval = number(own.getWatchPollingInterval(), base.getWatchPollingInterval(), 10);
        return new EndpointSettings(
                root,
                limit(own.getMaximumEntryCount(), base.getMaximumEntryCount()),
                limit(own.getMaximumStagingFileSize(), base.getMaximumStagingFileSize()),
                ScanMode.ofNumber(number(own.getScanModeValue(), base.getScanModeValue(), 0)),
                StageMode.ofNumber(number(own.getStageModeValue(), base.getStageModeValue(), 0)),
                WatchMode.ofNumber(number(own.getWatchModeValue(), base.getWatchModeValue(), 0)),
                Duration.ofSeconds(Integer.toUnsignedLong(interval)),
                number(own.getDefaultFileMode(), base.getDefaultFileMode(), defaults.defaultFileMode()),
                number(own.getDefaultDirectoryMode(), base.getDefaultDirectoryMode(), defaults.defaultDirectoryMode()),
                own.getDefaultOwner().isEmpty() ? base.getDefaultOwner() : own.getDefaultOwner(),
                own.getDefaultGroup().isEmpty() ? base.getDefaultGroup() : own.getDefaultGroup());
    }

    private static int number(int own, int base, int fallback) {
        if (own != 0) {
            return own;
        }
        return base != 0 ? base : fallback;
    }

    /** Zero is no limit; limits above the positive range of a long cannot be reached either. */
    private static long limit(long own, long base) {
        long value = own != 0 ? own : base;
        return value <= 0 ? Long.MAX_VALUE : value;
    }

    /**
     * The protocol's form of a state, with the session's description at its head.
     *
     * @param session what the session is
     * @param state what it is doing
     */
    public static State state(Session session, EngineState state) {
        return State.newBuilder()
                .setSession(session)
                .setStatusValue(state.status().number())
                .setLastError(state.lastError())
                .setSuccessfulCycles(state.successfulCycles())
                .addAllConflicts(state.conflicts().stream()
                        .map(SessionMessages::conflict)
                        .toList())
                .setExcludedConflicts(state.excludedConflicts())
                .setAlphaState(endpointState(state.alpha()))
                .setBetaState(endpointState(state.beta()))
                .build();
    }

    private static io.github.mutagenjava.proto.synchronization.EndpointState endpointState(EndpointState state) {
        var builder = io.github.mutagenjava.proto.synchronization.EndpointState.newBuilder()
                .setConnected(state.connected())
                .setScanned(state.scanned())
                .setDirectories(state.directories())
                .setFiles(state.files())
                .setSymbolicLinks(state.symbolicLinks())
                .setTotalFileSize(state.totalFileSizeBytes())
                .addAllScanProblems(problems(state.scanProblems()))
                .setExcludedScanProblems(state.excludedScanProblems())
                .addAllTransitionProblems(problems(state.transitionProblems()))
                .setExcludedTransitionProblems(state.excludedTransitionProblems());
        state.stagingProgress().ifPresent(progress -> builder.setStagingProgress(receiverState(progress)));
        return builder.build();
    }

    private static ReceiverState receiverState(StagingProgress progress) {
        return ReceiverState.newBuilder()
                .setPath(progress.path())
                .setReceivedSize(progress.receivedSizeBytes())
                .setExpectedSize(progress.expectedSizeBytes())
                .setReceivedFiles(progress.receivedFiles())
                .setExpectedFiles(progress.expectedFiles())
                .setTotalReceivedSize(progress.totalReceivedSizeBytes())
                .build();
    }

    private static List<io.github.mutagenjava.proto.synchronization.core.Problem> problems(List<Problem> problems) {
        return problems.stream()
                .map(problem -> io.github.mutagenjava.proto.synchronization.core.Problem.newBuilder()
                        .setPath(problem.path())
                        .setError(problem.error())
                        .build())
                .toList();
    }

    private static io.github.mutagenjava.proto.synchronization.core.Conflict conflict(Conflict conflict) {
        return io.github.mutagenjava.proto.synchronization.core.Conflict.newBuilder()
                .setRoot(conflict.root())
                .addAllAlphaChanges(changes(conflict.alphaChanges()))
                .addAllBetaChanges(changes(conflict.betaChanges()))
                .build();
    }

    private static List<io.github.mutagenjava.proto.synchronization.core.Change> changes(List<Change> changes) {
        return changes.stream().map(SessionMessages::change).toList();
    }

    private static io.github.mutagenjava.proto.synchronization.core.Change change(Change change) {
        var builder = io.github.mutagenjava.proto.synchronization.core.Change.newBuilder()
                .setPath(change.path());
        setIfPresent(change.oldEntry(), builder::setOld);
        setIfPresent(change.newEntry(), builder::setNew);
        return builder.build();
    }

    private static void setIfPresent(
            @Nullable Entry entry,
            java.util.function.Consumer<io.github.mutagenjava.proto.synchronization.core.Entry> setter) {
        if (entry != null) {
            setter.accept(entry(entry));
        }
    }

    private static io.github.mutagenjava.proto.synchronization.core.Entry entry(Entry entry) {
        var builder = io.github.mutagenjava.proto.synchronization.core.Entry.newBuilder()
                .setKindValue(entry.kind().number())
                .setExecutable(entry.executable())
                .setTarget(entry.target())
                .setProblem(entry.problem());
        Digest digest = entry.digest();
        if (digest != null) {
            builder.setDigest(ByteString.copyFrom(digest.toByteArray()));
        }
        entry.contents().forEach((name, child) -> builder.putContents(name, entry(child)));
        return builder.build();
    }
}
