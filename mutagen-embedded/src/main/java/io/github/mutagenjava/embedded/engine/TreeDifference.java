package io.github.mutagenjava.embedded.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What must happen to one tree to become another. */
final class TreeDifference {
    private final List<Change> changes = new ArrayList<>();

    private TreeDifference() {}

    /** The changes from base to target, both of which are at this path. */
    static List<Change> between(String path, @Nullable Entry base, @Nullable Entry target) {
        TreeDifference difference = new TreeDifference();
        difference.compare(path, base, target);
        return difference.changes;
    }

    @SuppressWarnings("ReferenceEquality") // shared subtrees need no look inside
    private void compare(String path, @Nullable Entry base, @Nullable Entry target) {
        if (base == target) {
            return;
        }
        if (!Entry.sameNode(base, target)) {
            changes.add(new Change(path, base, target));
            return;
        }
        Map<String, Entry> baseContents = Entry.contentsOf(base);
        Map<String, Entry> targetContents = Entry.contentsOf(target);
        for (String name : names(List.of(baseContents, targetContents))) {
            compare(TreePath.join(path, name), baseContents.get(name), targetContents.get(name));
        }
    }

    /** The names of all, in order. Mostly one has them all, and has them in order already. */
    static Collection<String> names(List<Map<String, Entry>> contents) {
        Map<String, Entry> largest = Collections.max(contents, Comparator.comparingInt(Map::size));
        for (Map<String, Entry> each : contents) {
            if (!largest.keySet().containsAll(each.keySet())) {
                return merged(contents);
            }
        }
        return largest.keySet();
    }

    private static SortedSet<String> merged(List<Map<String, Entry>> contents) {
        SortedSet<String> names = new TreeSet<>();
        for (Map<String, Entry> each : contents) {
            names.addAll(each.keySet());
        }
        return names;
    }
}
