package io.github.mutagenjava.embedded.engine;

import java.util.ArrayList;
import java.util.List;

/** One glob without alternatives, ready to be matched. */
final class GlobMatcher {
    private enum Kind {
        CHARACTERS,
        /** Anything within a name. */
        STAR,
        /** Any number of directories, slash included. */
        DIRECTORIES,
        /** Everything that is left. */
        REST
    }

    private record Range(int first, int last) {}

    private record Token(Kind kind, List<Range> ranges, boolean negated) {
        boolean accepts(int character) {
            for (Range range : ranges) {
                if (range.first <= character && character <= range.last) {
                    return !negated;
                }
            }
            return negated;
        }

        boolean isSlash() {
            return kind == Kind.CHARACTERS && !negated && ranges.equals(List.of(new Range('/', '/')));
        }
    }

    private final List<Token> tokens;

    private GlobMatcher(List<Token> tokens) {
        this.tokens = tokens;
    }

    static GlobMatcher of(String glob) {
        List<Token> tokens = new ArrayList<>();
        int i = 0;
        while (i < glob.length()) {
            char character = glob.charAt(i);
            if (character == '*') {
                i = stars(glob, i, tokens);
            } else if (character == '?') {
                tokens.add(new Token(Kind.CHARACTERS, List.of(new Range('/', '/')), true));
                i++;
            } else if (character == '[') {
                int end = GlobPattern.endOfClass(glob, i);
                tokens.add(characterClass(glob, i + 1, end));
                i = end + 1;
            } else {
                i += character == '\\' ? 1 : 0;
                int literal = glob.codePointAt(i);
                tokens.add(new Token(Kind.CHARACTERS, List.of(new Range(literal, literal)), false));
                i += Character.charCount(literal);
            }
        }
        return new GlobMatcher(List.copyOf(tokens));
    }

    private static int stars(String glob, int start, List<Token> tokens) {
        if (!glob.startsWith("**", start)) {
            tokens.add(new Token(Kind.STAR, List.of(), false));
            return start + 1;
        }
        int end = start + 2;
        boolean startsName = start == 0 || glob.charAt(start - 1) == '/';
        if (startsName && end == glob.length()) {
            tokens.add(new Token(Kind.REST, List.of(), false));
        } else if (startsName && glob.charAt(end) == '/') {
            tokens.add(new Token(Kind.DIRECTORIES, List.of(), false));
            end++;
        } else {
            tokens.add(new Token(Kind.STAR, List.of(), false));
        }
        return end;
    }

    private static Token characterClass(String glob, int start, int end) {
        boolean negated = glob.charAt(start) == '!' || glob.charAt(start) == '^';
        List<Range> ranges = new ArrayList<>();
        boolean rangePossible = false;
        int i = negated ? start + 1 : start;
        while (i < end) {
            int character = glob.codePointAt(i);
            i += Character.charCount(character);
            boolean range = rangePossible && character == '-' && i < end;
            if (range) {
                character = glob.codePointAt(i);
                i += Character.charCount(character);
            }
            if (character == '\\' && i < end) {
                character = glob.codePointAt(i);
                i += Character.charCount(character);
            }
            if (range) {
                Range first = ranges.get(ranges.size() - 1);
                ranges.add(new Range(first.first, character));
            } else {
                ranges.add(new Range(character, character));
            }
            rangePossible = !range;
        }
        return new Token(Kind.CHARACTERS, List.copyOf(ranges), negated);
    }

    boolean matches(int[] name) {
        int token = 0;
        int at = 0;
        int starToken = -1;
        int starAt = -1;
        int directoriesToken = -1;
        int directoriesAt = -1;
        while (at < name.length) {
            Token current = token < tokens.size() ? tokens.get(token) : null;
            if (current != null && current.kind == Kind.REST) {
                return true;
            }
            if (current != null && current.kind == Kind.STAR) {
                starToken = ++token;
                starAt = at;
            } else if (current != null && current.kind == Kind.DIRECTORIES) {
                directoriesToken = ++token;
                directoriesAt = at;
                starToken = -1;
            } else if (current != null && current.accepts(name[at])) {
                token++;
                at++;
            } else if (starToken >= 0 && name[starAt] != '/') {
                token = starToken;
                at = ++starAt;
            } else if (directoriesToken >= 0) {
                directoriesAt = afterNextSlash(name, directoriesAt);
                if (directoriesAt < 0) {
                    return false;
                }
                token = directoriesToken;
                at = directoriesAt;
            } else {
                return false;
            }
        }
        return isOptional(tokens.subList(token, tokens.size()));
    }

    private static int afterNextSlash(int[] name, int start) {
        for (int i = start; i < name.length; i++) {
            if (name[i] == '/') {
                return i + 1;
            }
        }
        return -1;
    }

    /** What may be left of a glob when the name has ended: one star of any kind, perhaps after a slash. */
    private static boolean isOptional(List<Token> rest) {
        return switch (rest.size()) {
            case 0 -> true;
            case 1 -> rest.get(0).kind != Kind.CHARACTERS;
            case 2 -> rest.get(0).isSlash() && (rest.get(1).kind == Kind.REST || rest.get(1).kind == Kind.DIRECTORIES);
            default -> false;
        };
    }
}
