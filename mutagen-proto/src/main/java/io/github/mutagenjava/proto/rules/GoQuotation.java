package io.github.mutagenjava.proto.rules;

/** Quotes a text as the daemon does inside its messages: as a Go string literal. */
final class GoQuotation {
    private GoQuotation() {}

    static String quote(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(character -> append(quoted, character));
        return quoted.append('"').toString();
    }

    private static void append(StringBuilder quoted, int character) {
        switch (character) {
            case '"', '\\' -> quoted.append('\\').append((char) character);
            case 0x07 -> quoted.append("\\a");
            case '\b' -> quoted.append("\\b");
            case '\f' -> quoted.append("\\f");
            case '\n' -> quoted.append("\\n");
            case '\r' -> quoted.append("\\r");
            case '\t' -> quoted.append("\\t");
            case 0x0b -> quoted.append("\\v");
            default -> quoted.append(isPrintable(character) ? Character.toString(character) : escape(character));
        }
    }

    private static String escape(int character) {
        if (character < ' ' || character == 0x7f) {
            return "\\x%02x".formatted(character);
        }
        return character < 0x10000 ? "\\u%04x".formatted(character) : "\\U%08x".formatted(character);
    }

    /** Letters, marks, numbers, punctuation, symbols; of the spaces the ASCII one alone. */
    private static boolean isPrintable(int character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR -> character == ' ';
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
