package io.github.mutagenjava.embedded.engine;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The rule for targets of symbolic links that mean the same on every system. */
final class SymbolicLinkTarget {
    private static final int MAXIMUM_LENGTH = 247;

    private SymbolicLinkTarget() {}

    /**
     * Why a link with this target is not portable.
     *
     * @param path path of the link
     * @param target where it points to
     * @return the daemon's text, empty if the link is portable
     */
    static Optional<String> problem(String path, String target) {
        if (target.isEmpty()) {
            return Optional.of("target empty");
        }
        if (target.getBytes(StandardCharsets.UTF_8).length > MAXIMUM_LENGTH) {
            return Optional.of("target too long");
        }
        if (target.indexOf(':') >= 0) {
            return Optional.of("colon in target (absolute or unsupported path)");
        }
        if (target.indexOf('\\') >= 0) {
            return Optional.of("backslash in target");
        }
        if (target.startsWith("/")) {
            return Optional.of("target is absolute");
        }
        return leavesRoot(path, target)
                ? Optional.of("target references location outside synchronization root")
                : Optional.empty();
    }

    private static boolean leavesRoot(String path, String target) {
        long depth = path.chars().filter(character -> character == '/').count();
        for (String component : target.split("/", -1)) {
            if (component.equals("..")) {
                depth--;
            } else if (!component.equals(".")) {
                // An empty component counts as a step down, as it does for the daemon.
                depth++;
            }
            if (depth < 0) {
                return true;
            }
        }
        return false;
    }
}
