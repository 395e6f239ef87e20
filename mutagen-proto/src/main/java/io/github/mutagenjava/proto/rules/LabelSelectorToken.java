package io.github.mutagenjava.proto.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A piece of a label selector.
 *
 * @param literal the piece as it stands in the text, empty at the end
 */
record LabelSelectorToken(Kind kind, String literal) {
    enum Kind {
        END,
        WORD,
        COMMA,
        OPEN,
        CLOSE,
        NOT,
        EQUALS,
        DOUBLE_EQUALS,
        NOT_EQUALS,
        GREATER,
        LESS,
        IN,
        NOT_IN
    }

    private static final Map<String, Kind> SYMBOLS = Map.of(
            ",", Kind.COMMA,
            "(", Kind.OPEN,
            ")", Kind.CLOSE,
            "!", Kind.NOT,
            "=", Kind.EQUALS,
            "==", Kind.DOUBLE_EQUALS,
            "!=", Kind.NOT_EQUALS,
            ">", Kind.GREATER,
            "<", Kind.LESS);

    private static final Map<String, Kind> KEYWORDS = Map.of("in", Kind.IN, "notin", Kind.NOT_IN);

    /** Tells whether this may stand for a key or a value; keywords may where no operator can be meant. */
    boolean isWord() {
        return kind == Kind.WORD || kind == Kind.IN || kind == Kind.NOT_IN;
    }

    /** Divides {@code text}; the last token is the end. A NUL ends a token or, standing alone, everything. */
    static List<LabelSelectorToken> divide(String text) {
        List<LabelSelectorToken> tokens = new ArrayList<>();
        int position = 0;
        while (true) {
            while (position < text.length() && isBlank(text.charAt(position))) {
                position++;
            }
            if (position == text.length() || text.charAt(position) == 0) {
                tokens.add(new LabelSelectorToken(Kind.END, ""));
                return tokens;
            }
            LabelSelectorToken token = isSymbol(text.charAt(position)) ? symbol(text, position) : word(text, position);
            tokens.add(token);
            position += token.literal().length();
            if (position < text.length() && text.charAt(position) == 0) {
                position++;
            }
        }
    }

    private static LabelSelectorToken symbol(String text, int start) {
        String two = text.substring(start, Math.min(start + 2, text.length()));
        String literal = SYMBOLS.containsKey(two) ? two : two.substring(0, 1);
        return new LabelSelectorToken(SYMBOLS.getOrDefault(literal, Kind.END), literal);
    }

    private static LabelSelectorToken word(String text, int start) {
        int end = start;
        while (end < text.length()
                && text.charAt(end) != 0
                && !isSymbol(text.charAt(end))
                && !isBlank(text.charAt(end))) {
            end++;
        }
        String literal = text.substring(start, end);
        return new LabelSelectorToken(KEYWORDS.getOrDefault(literal, Kind.WORD), literal);
    }

    private static boolean isSymbol(char character) {
        return "=!(),><".indexOf(character) >= 0;
    }

    private static boolean isBlank(char character) {
        return " \t\r\n".indexOf(character) >= 0;
    }
}
