package io.github.mutagenjava.embedded.engine;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/** Paths inside a synchronization root: names joined by slashes, empty for the root. */
final class TreePath {
    /** Depth first: a directory before its contents, siblings by the bytes of their names. */
    static final Comparator<String> DEPTH_FIRST = TreePath::compare;

    private TreePath() {}

    static String join(String parent, String name) {
        return parent.isEmpty() ? name : parent + "/" + name;
    }

    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The path of the containing directory; the root contains itself. */
    static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    private static int compare(String first, String second) {
        if (first.isEmpty() || second.isEmpty()) {
            return Boolean.compare(!first.isEmpty(), !second.isEmpty());
        }
        String[] firstNames = first.split("/", -1);
        String[] secondNames = second.split("/", -1);
        for (int i = 0; i < Math.min(firstNames.length, secondNames.length); i++) {
            int order = Arrays.compareUnsigned(
                    firstNames[i].getBytes(StandardCharsets.UTF_8), secondNames[i].getBytes(StandardCharsets.UTF_8));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(firstNames.length, secondNames.length);
    }
}
