package io.github.mutagenjava.embedded.engine;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** One pattern of a {@code .dockerignore} file; anchored at both ends, {@code **} crosses directories anywhere. */
final class DockerPattern {
    private static final String MALFORMED = "syntax error in pattern";

    private final Predicate<String> test;

    private DockerPattern(Predicate<String> test) {
        this.test = test;
    }

    boolean matches(String path) {
        return test.test(path);
    }

    static DockerPattern compile(String text) throws EngineException {
        if (!classesAreWellFormed(text)) {
            throw new EngineException(MALFORMED);
        }
        boolean wildcard = text.chars().anyMatch(character -> "*?[]".indexOf(character) >= 0);
        if (!wildcard) {
            return new DockerPattern(text::equals);
        }
        String tail = text.startsWith("**") ? text.substring(2) : "";
        boolean plainTail = tail.chars().noneMatch(character -> "*?[]".indexOf(character) >= 0);
        if (text.startsWith("**") && plainTail) {
            // "**/a" is "a" at any depth; "**a" is every path that ends in "a".
            String rootName = tail.startsWith("/") ? tail.substring(1) : "";
            return new DockerPattern(path -> path.endsWith(tail) || (!rootName.isEmpty() && path.equals(rootName)));
        }
        try {
            return new DockerPattern(
                    Pattern.compile(regularExpression(text), Pattern.DOTALL).asMatchPredicate());
        } catch (PatternSyntaxException e) {
            throw new EngineException(MALFORMED, e);
        }
    }

    private static String regularExpression(String text) {
        StringBuilder regex = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            char character = text.charAt(i);
            if (text.startsWith("**", i)) {
                i += 2;
                boolean slash = i < text.length() && text.charAt(i) == '/';
                i += slash ? 1 : 0;
                regex.append(i >= text.length() ? ".*" : "(.*/)?");
                continue;
            }
            switch (character) {
                case '*' -> regex.append("[^/]*");
                case '?' -> regex.append("[^/]");
                case '[' -> i = appendClass(text, i, regex);
                case ']' -> regex.append("\\]");
                default -> regex.append(Pattern.quote(Character.toString(character)));
            }
            i++;
        }
        return regex.toString();
    }

    /** Copies a class, guarding what only Java's classes give a meaning to; returns the index of its end. */
    private static int appendClass(String text, int start, StringBuilder regex) {
        int i = start + 1;
        regex.append('[');
        if (i < text.length() && text.charAt(i) == '^') {
            regex.append('^');
            i++;
        }
        for (; i < text.length() && text.charAt(i) != ']'; i++) {
            char character = text.charAt(i);
            regex.append("[&^".indexOf(character) >= 0 ? "\\" : "").append(character);
        }
        regex.append(']');
        return i;
    }

    private static boolean classesAreWellFormed(String text) {
        int i = 0;
        while (i < text.length()) {
            if (text.charAt(i) == '[') {
                i = afterClass(text, i);
                if (i < 0) {
                    return false;
                }
            } else {
                i++;
            }
        }
        return true;
    }

    /** Index after a class of the form {@code [^a-z0]}; -1 if it is empty, unclosed or has a range without an end. */
    private static int afterClass(String text, int start) {
        int i = start + 1;
        if (i < text.length() && text.charAt(i) == '^') {
            i++;
        }
        for (boolean first = true; ; first = false) {
            if (i < text.length() && text.charAt(i) == ']' && !first) {
                return i + 1;
            }
            if (!isMember(text, i)) {
                return -1;
            }
            i++;
            if (i < text.length() && text.charAt(i) == '-') {
                if (!isMember(text, i + 1)) {
                    return -1;
                }
                i += 2;
            }
        }
    }

    private static boolean isMember(String text, int index) {
        return index < text.length() && text.charAt(index) != '-' && text.charAt(index) != ']';
    }
}
