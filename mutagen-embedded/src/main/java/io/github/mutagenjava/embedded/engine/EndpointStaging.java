package io.github.mutagenjava.embedded.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings the files that changes to one side need to where they can be placed from. */
final class EndpointStaging {
    private final Path root;
    private final HashingAlgorithm algorithm;
    private final Cancellation cancellation;
    private final StagingStore store;

    EndpointStaging(
            EndpointSettings settings,
            String session,
            String side,
            SessionHistory history,
            HashingAlgorithm algorithm,
            Cancellation cancellation,
            FaultHook hook)
            throws EngineException {
        this.root = settings.root();
        this.algorithm = algorithm;
        this.cancellation = cancellation;
        Path directory = directory(settings, session, side, history);
        this.store = new StagingStore(directory, settings.maximumStagingFileSizeBytes(), algorithm, hook);
    }

    private static Path directory(EndpointSettings settings, String session, String side, SessionHistory history)
            throws EngineException {
        String name = TemporaryNames.PREFIX + "staging-" + session + "-" + side;
        Path root = settings.root();
        return switch (settings.stageMode()) {
            case NEIGHBORING -> root.resolveSibling(name);
            case INTERNAL -> root.resolve(name);
            case MUTAGEN -> {
                Path directory = history.staging(side);
                try {
                    Files.createDirectories(directory.resolveSibling(""));
                } catch (IOException e) {
                    throw new EngineException(
                            "unable to compute staging root: unable to create staging data directory: "
                                    + OperatingSystemError.text(e),
                            e);
                }
                yield directory;
            }
        };
    }

    /** Where the staged files are. */
    StagingStore store() {
        return store;
    }

    /** Nothing that was staged is needed any more. */
    void discard() {
        store.discard();
    }

    /**
     * Makes files at hand.
     *
     * @param source the other side's root
     * @param current what is on this side
     */
    void stage(List<StagingRequest> requests, Path source, Snapshot current, ProgressListener listener)
            throws EngineException, CancelledException {
        store.open();
        Map<Digest, String> own = ownContent(current);
        FileHasher hasher = new FileHasher(algorithm);
        StagingIntake intake = store.newIntake();
        List<StagingRequest> missing = new ArrayList<>();
        for (StagingRequest request : requests) {
            if (!store.contains(request.path(), request.digest(), hasher, cancellation)
                    && !stageFromRoot(request, own.get(request.digest()), intake)) {
                missing.add(request);
            }
        }
        if (!missing.isEmpty()) {
            new StagingRun(source, store, cancellation, listener).stage(missing);
        }
    }

    private static Map<Digest, String> ownContent(Snapshot snapshot) {
        Map<Digest, String> paths = new HashMap<>();
        collect("", snapshot.content(), paths);
        return paths;
    }

    private static void collect(String path, @Nullable Entry entry, Map<Digest, String> paths) {
        if (entry == null) {
            return;
        }
        if (entry.digest() != null) {
            paths.put(entry.digest(), path);
        }
        entry.contents().forEach((name, child) -> collect(TreePath.join(path, name), child, paths));
    }

    /** A file that was moved or copied on the other side is often here already under another name. */
    private boolean stageFromRoot(StagingRequest request, @Nullable String path, StagingIntake intake)
            throws CancelledException {
        if (path == null) {
            return false;
        }
        try (var channel = FileHasher.open(NativeName.resolveAll(root, path))) {
            return intake.add(request.path(), request.digest(), channel, size -> {
                if (cancellation.isRequested()) {
                    throw new CancelledException();
                }
            });
        } catch (IOException e) {
            return false;
        }
    }
}
