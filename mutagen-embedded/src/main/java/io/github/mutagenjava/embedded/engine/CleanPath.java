package io.github.mutagenjava.embedded.engine;

import java.util.ArrayDeque;
import java.util.Deque;

/** Lexical cleaning of slash-separated paths in patterns. */
final class CleanPath {
    private CleanPath() {}

    /**
     * The shortest path that means the same: no doubled slashes, no {@code .}, {@code ..} resolved where possible, no
     * trailing slash; {@code .} if nothing is left.
     */
    static String of(String path) {
        boolean absolute = path.startsWith("/");
        Deque<String> kept = new ArrayDeque<>();
        for (String name : path.split("/", -1)) {
            if (name.isEmpty() || name.equals(".")) {
                continue;
            }
            if (!name.equals("..")) {
                kept.addLast(name);
            } else if (!kept.isEmpty() && !kept.getLast().equals("..")) {
                kept.removeLast();
            } else if (!absolute) {
                kept.addLast(name);
            }
        }
        String joined = String.join("/", kept);
        if (absolute) {
            return "/" + joined;
        }
        return joined.isEmpty() ? "." : joined;
    }
}
