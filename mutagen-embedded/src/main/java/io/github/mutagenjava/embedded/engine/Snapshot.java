package io.github.mutagenjava.embedded.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one scan of a root found: nothing, a file, or a directory.
 *
 * @param content the tree, {@code null} if there is nothing
 * @param rootFile the file, if the root is one
 * @param rootDirectory the directory, if the root is one
 * @param totals counts over everything
 * @param preservesExecutability whether the file system keeps executability
 */
record Snapshot(
        @Nullable Entry content,
        @Nullable ScannedFile rootFile,
        @Nullable ScannedDirectory rootDirectory,
        ScanTotals totals,
        boolean preservesExecutability) {
    static final Snapshot NOTHING = new Snapshot(null, null, null, ScanTotals.NONE, true);

    /** The file at a path, if there was one. */
    @Nullable ScannedFile file(String path) {
        if (path.isEmpty()) {
            return rootFile;
        }
        return rootDirectory == null ? null : rootDirectory.file(path);
    }

    /** The problems of a tree, in depth-first order. */
    static List<Problem> problems(@Nullable Entry content) {
        List<Problem> problems = new ArrayList<>();
        collect("", content, problems);
        problems.sort(java.util.Comparator.comparing(Problem::path, TreePath.DEPTH_FIRST));
        return problems;
    }

    private static void collect(String path, @Nullable Entry entry, List<Problem> problems) {
        if (entry == null) {
            return;
        }
        if (entry.kind() == EntryKind.PROBLEMATIC) {
            problems.add(new Problem(path, entry.problem()));
        }
        entry.contents().forEach((name, child) -> {
            // Most children are files without a problem, whose paths nobody needs.
            if (child.kind() != EntryKind.FILE) {
                collect(TreePath.join(path, name), child, problems);
            }
        });
    }
}
