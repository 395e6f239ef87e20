package io.github.mutagenjava.embedded.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes changes to a root. Nothing is replaced or removed that is not exactly what the scan saw: a difference is a
 * problem, and the content stays.
 */
final class Transition {
    static final String CANCELLED = "transition cancelled";

    private final RootPaths paths;
    private final ContentGuard guard;
    private final StagedFilePlacement placement;
    private final Removal removal;
    private final Creation creation;
    private final Cancellation cancellation;
    private final List<Problem> problems = Collections.synchronizedList(new ArrayList<>());

    Transition(
            EndpointSettings settings,
            ContentGuard guard,
            StagedFilePlacement placement,
            Cancellation cancellation,
            FaultHook hook) {
        this.paths = new RootPaths(settings.root());
        this.guard = guard;
        this.placement = placement;
        this.removal = new Removal(guard, cancellation, hook, problems);
        this.creation = new Creation(settings, guard, placement, cancellation, hook, problems);
        this.cancellation = cancellation;
    }

    /**
     * What came out of it.
     *
     * @param results for each change, in order, what is there now as far as it is agreed on
     * @param problems what could not be done
     * @param filesMissing whether a file was not staged when it was needed
     */
    record Outcome(List<Change> results, List<Problem> problems, boolean filesMissing) {
        Outcome {
            results = List.copyOf(results);
            problems = List.copyOf(problems);
        }
    }

    Outcome apply(List<Change> changes) {
        List<Change> results = new ArrayList<>();
        for (Change change : changes) {
            results.add(new Change(change.path(), null, apply(change)));
        }
        return new Outcome(results, problems, placement.filesMissing());
    }

    private @Nullable Entry apply(Change change) {
        Entry before = change.oldEntry();
        Entry after = change.newEntry();
        if (cancellation.isRequested()) {
            problems.add(new Problem(change.path(), CANCELLED));
            return before;
        }
        if (before != null && before.kind() == EntryKind.FILE && after != null && after.kind() == EntryKind.FILE) {
            return swap(change.path(), before, after);
        }
        Entry remaining = before == null ? null : remove(change.path(), before);
        if (remaining != null) {
            return remaining;
        }
        return after == null ? null : create(change.path(), after);
    }

    private Entry swap(String path, Entry before, Entry after) {
        try {
            Path file = paths.locate(path, "unable to walk to transition root", true);
            if (Entry.sameFileContent(before, after)) {
                guard.ensureFile(file, path, before);
                changePermissions(file, after);
            } else {
                placement.replace(path, after, file, new StagedFilePlacement.ReplacementCheck() {
                    @Override
                    public void before() throws TransitionException {
                        guard.ensureFile(file, path, before);
                    }

                    @Override
                    public void kept(Path kept) throws TransitionException {
                        guard.ensureSameFile(kept, path);
                    }
                });
            }
            return after;
        } catch (TransitionException e) {
            problems.add(e.within("unable to swap file").at(path));
            return before;
        }
    }

    private void changePermissions(Path file, Entry after) throws TransitionException {
        try {
            placement.setPermissions(file, placement.mode(after));
        } catch (IOException e) {
            throw new TransitionException("unable to change file permissions: " + OperatingSystemError.text(e), e);
        }
    }

    private @Nullable Entry remove(String path, Entry entry) {
        try {
            return removal.remove(paths.locate(path, "unable to walk to transition root", true), path, entry);
        } catch (TransitionException e) {
            problems.add(e.at(path));
            return entry;
        }
    }

    private @Nullable Entry create(String path, Entry entry) {
        try {
            return creation.create(paths.locate(path, "unable to walk to transition root parent", false), path, entry);
        } catch (TransitionException e) {
            problems.add(e.at(path));
            return null;
        }
    }
}
