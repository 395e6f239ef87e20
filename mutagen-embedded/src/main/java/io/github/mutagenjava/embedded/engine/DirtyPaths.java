package io.github.mutagenjava.embedded.engine;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Which directories must be looked at again: those named, all above them, and whole subtrees that are new. */
final class DirtyPaths {
    /** Nothing of an earlier scan can be trusted but unchanged files. */
    static final DirtyPaths EVERYTHING = new DirtyPaths(Set.of(), Set.of(""));

    private final Set<String> directories;
    private final Set<String> subtrees;

    private DirtyPaths(Set<String> directories, Set<String> subtrees) {
        this.directories = directories;
        this.subtrees = subtrees;
    }

    /**
     * @param paths paths at which something happened
     * @param subtrees paths below which nothing is known
     */
    static DirtyPaths of(Collection<String> paths, Collection<String> subtrees) {
        Set<String> directories = new HashSet<>();
        paths.forEach(path -> addWithParents(path, directories));
        subtrees.forEach(path -> addWithParents(path, directories));
        return new DirtyPaths(directories, Set.copyOf(subtrees));
    }

    private static void addWithParents(String path, Set<String> directories) {
        for (String each = path; directories.add(each) && !each.isEmpty(); each = TreePath.parent(each)) {}
    }

    boolean isEmpty() {
        return directories.isEmpty() && subtrees.isEmpty();
    }

    boolean contains(String directory) {
        if (directories.contains(directory)) {
            return true;
        }
        if (subtrees.isEmpty()) {
            return false;
        }
        for (String each = directory; ; each = TreePath.parent(each)) {
            if (subtrees.contains(each)) {
                return true;
            }
            if (each.isEmpty()) {
                return false;
            }
        }
    }
}
