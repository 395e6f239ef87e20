package io.github.mutagenjava.embedded.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One side of a session: scans, watches, stages and changes one local root. The loop calls it from one thread at a time,
 * the watch from another.
 */
final class LocalEndpoint implements WatchListener, AutoCloseable {
    private static final Duration CACHE_SAVE_INTERVAL = Duration.ofSeconds(60);

    private final EngineSettings session;
    private final EndpointSettings settings;
    private final boolean readOnly;
    private final HashingAlgorithm algorithm;
    private final Ownership ownership;
    private final Scanner scanner;
    private final EndpointStaging staging;
    private final Path cacheFile;
    private final Runnable signal;
    private final Cancellation cancellation;
    private final FaultHook hook;
    private final @Nullable RootWatch watch;

    private final ReentrantLock scanLock = new ReentrantLock();
    private final Map<String, ScannedFile> placed = new HashMap<>();
    private Snapshot snapshot;
    private Snapshot savedSnapshot;
    private long lastSaved = System.nanoTime();

    private final WatchedChanges changes = new WatchedChanges();

    /**
     * Prepares one side; fails with the daemon's text.
     *
     * @param signal called when something may have changed, on the watch's thread
     */
    LocalEndpoint(EngineSettings session, boolean alpha, Runnable signal, Cancellation cancellation, FaultHook hook)
            throws EngineException {
        this.session = session;
        this.settings = alpha ? session.alpha() : session.beta();
        this.readOnly = alpha && session.mode().isOneWay();
        this.signal = signal;
        this.cancellation = cancellation;
        this.hook = hook;
        this.algorithm = HashingAlgorithm.ofNumber(session.hashingAlgorithm());
        Ignorer ignorer = Ignorer.of(session);
        this.ownership = Ownership.of(settings.defaultOwner(), settings.defaultGroup());
        String side = alpha ? "alpha" : "beta";
        SessionHistory history = new SessionHistory(session.dataDirectory(), session.session());
        this.cacheFile = history.cache(side);
        this.snapshot = ScanCache.load(cacheFile, algorithm);
        this.savedSnapshot = snapshot;
        this.staging = new EndpointStaging(settings, session.session(), side, history, algorithm, cancellation, hook);
        this.scanner = new Scanner(settings.root(), session, ignorer, algorithm, cancellation);
        this.watch = settings.watchMode() == WatchMode.NO_WATCH
                ? null
                : new RootWatch(settings, ignorer, this, "mutagen-watch-" + session.session() + "-" + side);
        if (watch != null) {
            watch.start();
        }
    }

    /** Looks at the root; the snapshot returned is what later changes will be checked against. */
    Snapshot scan(boolean full) throws ScanException, CancelledException {
        scanLock.lock();
        try {
            DirtyPaths dirty = changes.take(full || settings.scanMode() != ScanMode.ACCELERATED);
            try {
                snapshot = scanner.scan(snapshot, dirty, placed);
                placed.clear();
            } catch (EngineException e) {
                changes.forget();
                throw new ScanException(String.valueOf(e.getMessage()), e);
            } catch (CancelledException e) {
                changes.forget();
                throw e;
            }
            saveCache(false);
            if (Entry.count(snapshot.content()) > settings.maximumEntryCount()) {
                throw new ScanException("exceeded allowed entry count");
            }
            return snapshot;
        } finally {
            scanLock.unlock();
        }
    }

    @Override
    public void established() {
        changes.watched(true);
        signal.run();
    }

    @Override
    public void lost() {
        changes.watched(false);
        signal.run();
    }

    @Override
    public void changed(String directory, String child, boolean newDirectory) {
        changes.add(directory, child, newDirectory);
        signal.run();
    }

    @Override
    public void poll() {
        boolean changed;
        scanLock.lock();
        try {
            Snapshot before = snapshot;
            snapshot = scanner.scan(before, DirtyPaths.EVERYTHING, placed);
            placed.clear();
            changed = !java.util.Objects.equals(before.content(), snapshot.content());
        } catch (EngineException e) {
            // The loop's own scan will meet the same failure and report it.
            changed = true;
        } catch (CancelledException e) {
            return;
        } finally {
            scanLock.unlock();
        }
        if (changed) {
            signal.run();
        }
    }

    /**
     * Makes the files at hand that changes to this side need.
     *
     * @param source the other side's root
     */
    void stage(List<StagingRequest> requests, Path source, ProgressListener listener)
            throws EngineException, CancelledException {
        if (readOnly) {
            throw new EngineException("endpoint is in read-only mode");
        }
        Snapshot current = lockedSnapshot();
        if (settings.maximumEntryCount() - Entry.count(current.content()) < requests.size()) {
            throw new EngineException("staging would exceeded allowed entry count");
        }
        staging.stage(requests, source, current, listener);
    }

    private Snapshot lockedSnapshot() {
        scanLock.lock();
        try {
            return snapshot;
        } finally {
            scanLock.unlock();
        }
    }

    /**
     * Makes changes, checking against what the last scan returned.
     *
     * @param wanted the changes
     * @param seen the snapshot these changes are based on
     */
    Transition.Outcome transition(List<Change> wanted, Snapshot seen) throws EngineException {
        if (readOnly) {
            throw new EngineException("endpoint is in read-only mode");
        }
        if (exceedsEntryCount(wanted, seen)) {
            List<Change> unchanged = wanted.stream()
                    .map(change -> new Change(change.path(), null, change.oldEntry()))
                    .toList();
            return new Transition.Outcome(
                    unchanged, List.of(new Problem("", "transitioning would exceeded allowed entry count")), false);
        }
        StagedFilePlacement placement = new StagedFilePlacement(staging.store(), settings, ownership, hook);
        ContentGuard guard = new ContentGuard(seen, session.symbolicLinkMode(), algorithm, cancellation);
        Transition transition = new Transition(settings, guard, placement, cancellation, hook);
        try {
            return transition.apply(wanted);
        } finally {
            changes.addAll(wanted);
            remember(placement.placed());
        }
    }

    private void remember(Map<String, ScannedFile> files) {
        scanLock.lock();
        try {
            placed.putAll(files);
        } finally {
            scanLock.unlock();
        }
    }

    private boolean exceedsEntryCount(List<Change> wanted, Snapshot seen) {
        long count = Entry.count(seen.content());
        for (Change change : wanted) {
            count += Entry.count(change.newEntry()) - Entry.count(change.oldEntry());
        }
        return count > settings.maximumEntryCount();
    }

    /** Called when the changes of a cycle have been made: nothing staged is needed any more. */
    void transitionFinished() {
        staging.discard();
        if (watch != null) {
            watch.hint();
        }
    }

    @SuppressWarnings("ReferenceEquality") // a snapshot that is the very same has been saved
    private void saveCache(boolean now) {
        if (snapshot == savedSnapshot || (!now && System.nanoTime() - lastSaved < CACHE_SAVE_INTERVAL.toNanos())) {
            return;
        }
        try {
            ScanCache.save(cacheFile, algorithm, snapshot);
            savedSnapshot = snapshot;
            lastSaved = System.nanoTime();
        } catch (IOException e) {
            // Without a cache the next start only has more to read.
            lastSaved = System.nanoTime();
        }
    }

    @Override
    public void close() {
        if (watch != null) {
            watch.close();
        }
        scanLock.lock();
        try {
            saveCache(true);
        } finally {
            scanLock.unlock();
        }
    }
}
