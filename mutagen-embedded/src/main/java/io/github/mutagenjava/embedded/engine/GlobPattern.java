package io.github.mutagenjava.embedded.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * A glob over slash-separated paths: {@code *} and {@code ?} stay within a name, {@code **} as a whole name spans any
 * number of directories, {@code [a-z]} and {@code [!a-z]} are classes, <code>{a,b}</code> are alternatives, a backslash
 * takes the next character literally.
 */
final class GlobPattern {
    private final List<GlobMatcher> alternatives;

    private GlobPattern(List<GlobMatcher> alternatives) {
        this.alternatives = alternatives;
    }

    /** Compiles a glob; fails with the daemon's text if it is malformed. */
    static GlobPattern compile(String glob) throws EngineException {
        if (!isWellFormed(glob)) {
            throw new EngineException("syntax error in pattern");
        }
        return new GlobPattern(expand(glob).stream().map(GlobMatcher::of).toList());
    }

    boolean matches(String path) {
        int[] name = path.codePoints().toArray();
        for (GlobMatcher alternative : alternatives) {
            if (alternative.matches(name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWellFormed(String glob) {
        int depth = 0;
        for (int i = 0; i < glob.length(); i++) {
            switch (glob.charAt(i)) {
                case '\\' -> {
                    if (++i >= glob.length()) {
                        return false;
                    }
                }
                case '[' -> {
                    i = endOfClass(glob, i);
                    if (i < 0) {
                        return false;
                    }
                }
                case '{' -> depth++;
                case '}' -> {
                    if (--depth < 0) {
                        return false;
                    }
                }
                default -> {}
            }
        }
        return depth == 0;
    }

    /** Index of the bracket that closes the class opened at {@code start}; -1 if it is empty or never closed. */
    static int endOfClass(String glob, int start) {
        int i = start + 1;
        if (i < glob.length() && (glob.charAt(i) == '^' || glob.charAt(i) == '!')) {
            i++;
        }
        if (i >= glob.length() || glob.charAt(i) == ']') {
            return -1;
        }
        for (; i < glob.length(); i++) {
            if (glob.charAt(i) == '\\') {
                i++;
            } else if (glob.charAt(i) == ']') {
                return i;
            }
        }
        return -1;
    }

    /** All globs without alternatives that together mean the same. */
    private static List<String> expand(String glob) {
        int open = indexOfAlternatives(glob);
        if (open < 0) {
            return List.of(glob);
        }
        List<String> parts = new ArrayList<>();
        int begin = open + 1;
        int i = begin;
        for (int depth = 1; depth > 0; i++) {
            char character = glob.charAt(i);
            if (character == '\\') {
                i++;
            } else if (character == '{') {
                depth++;
            } else if (character == '}') {
                depth--;
            }
            if (depth == 0 || (depth == 1 && character == ',')) {
                parts.add(glob.substring(begin, i));
                begin = i + 1;
            }
        }
        List<String> expanded = new ArrayList<>();
        for (String part : parts) {
            expanded.addAll(expand(glob.substring(0, open) + part + glob.substring(i)));
        }
        return expanded;
    }

    private static int indexOfAlternatives(String glob) {
        for (int i = 0; i < glob.length(); i++) {
            char character = glob.charAt(i);
            if (character == '\\') {
                i++;
            } else if (character == '[') {
                i = endOfClass(glob, i);
            } else if (character == '{') {
                return i;
            }
        }
        return -1;
    }
}
