package io.github.mutagenjava.embedded.engine;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * One pattern of a {@code .dockerignore} file; anchored at both ends, {@code **} crosses directories anywhere.
 *
 * <p>As in the original, a pattern with wildcards is turned into a regular expression character by character, and not
 * every special character is escaped on the way: {@code |} and {@code ^} keep their meaning, and so do braces that form
 * a repetition.
 */
final class DockerPattern {
    private static final String MALFORMED = "syntax error in pattern";
    private static final String WILDCARDS = "*?[]";
    private static final String ESCAPED = ".+()$";
    private static final Pattern REPETITION = Pattern.compile("\\{[0-9]+(,[0-9]*)?}");

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
        if (isPlain(text)) {
            return new DockerPattern(text::equals);
        }
        if (text.startsWith("**") && isPlain(text.substring(2))) {
            // "**/a" is "a" at any depth; "**a" is every path that ends in "a".
            String tail = text.substring(2);
            String atRoot = tail.startsWith("/") ? tail.substring(1) : "";
            return new DockerPattern(path -> path.endsWith(tail) || (!atRoot.isEmpty() && path.equals(atRoot)));
        }
        if (text.endsWith("**") && isPlain(text.substring(0, text.length() - 2))) {
            String head = text.substring(0, text.length() - 2);
            return new DockerPattern(path -> path.startsWith(head));
        }
        try {
            return new DockerPattern(Pattern.compile("^" + guardClasses(regularExpression(text)) + "$")
                    .asPredicate());
        } catch (PatternSyntaxException e) {
            throw new EngineException(MALFORMED, e);
        }
    }

    private static boolean isPlain(String text) {
        return text.chars().noneMatch(character -> WILDCARDS.indexOf(character) >= 0);
    }

    private static String regularExpression(String text) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (text.startsWith("**", i)) {
                i += text.startsWith("/", i + 2) ? 2 : 1;
                regex.append(i + 1 >= text.length() ? ".*" : "(.*/)?");
            } else if (character == '*') {
                regex.append("[^/]*");
            } else if (character == '?') {
                regex.append("[^/]");
            } else if (ESCAPED.indexOf(character) >= 0) {
                regex.append('\\').append(character);
            } else {
                regex.append(character);
            }
        }
        return regex.toString();
    }

    /** Takes away what means something in Java's regular expressions only. */
    private static String guardClasses(String regex) {
        StringBuilder guarded = new StringBuilder();
        int classStart = -1;
        for (int i = 0; i < regex.length(); i++) {
            char character = regex.charAt(i);
            if (classStart < 0) {
                if (character == '[') {
                    classStart = regex.startsWith("^", i + 1) ? i + 2 : i + 1;
                }
                boolean literal = character == ']'
                        || character == '}'
                        || (character == '{'
                                && !REPETITION
                                        .matcher(regex)
                                        .region(i, regex.length())
                                        .lookingAt());
                // The brace that closes a repetition is copied with the one that opens it.
                if (character == '{' && !literal) {
                    int end = regex.indexOf('}', i);
                    guarded.append(regex, i, end + 1);
                    i = end;
                } else {
                    guarded.append(literal ? "\\" : "").append(character);
                }
            } else if (character == ']' && i > classStart) {
                classStart = -1;
                guarded.append(character);
            } else {
                boolean guard = "[&]".indexOf(character) >= 0 || (character == '^' && i >= classStart);
                guarded.append(guard ? "\\" : "").append(character);
            }
        }
        return guarded.toString();
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
