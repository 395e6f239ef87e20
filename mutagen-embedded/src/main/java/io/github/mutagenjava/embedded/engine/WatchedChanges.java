package io.github.mutagenjava.embedded.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is known to have changed in a root since its last scan, and whether that is all that can have. */
final class WatchedChanges {
    private final Set<String> paths = new HashSet<>();
    private final Set<String> subtrees = new HashSet<>();
    private boolean watching;
    private boolean complete;

    /**
     * What a scan has to look at; from here on changes are for the next one.
     *
     * @param everything whether to look at everything in any case
     */
    synchronized DirtyPaths take(boolean everything) {
        DirtyPaths dirty = complete && !everything ? DirtyPaths.of(paths, subtrees) : DirtyPaths.EVERYTHING;
        paths.clear();
        subtrees.clear();
        complete = watching;
        return dirty;
    }

    /** The scan that took them has failed, so the next one must look at everything. */
    synchronized void forget() {
        complete = false;
    }

    /** From the next scan on, the watch tells of every change, or no longer does. */
    synchronized void watched(boolean watched) {
        watching = watched;
        complete = false;
    }

    synchronized void add(String directory, String child, boolean newDirectory) {
        paths.add(directory);
        paths.add(child);
        if (newDirectory) {
            subtrees.add(child);
        }
    }

    /** Adds what was changed by this side itself, of which the watch may tell too late. */
    synchronized void addAll(List<Change> changes) {
        for (Change change : changes) {
            paths.add(TreePath.parent(change.path()));
            subtrees.add(change.path());
        }
    }
}
