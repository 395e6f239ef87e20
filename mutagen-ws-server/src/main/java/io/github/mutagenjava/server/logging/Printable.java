package io.github.mutagenjava.server.logging;

/** Text from outside, made safe for a terminal and for a log of lines. */
public final class Printable {

    private static final int LONGEST = 2000;

    private Printable() {}

    /** The text with control characters written as {@code \\u001b}, cut after 2,000 characters. */
    public static String text(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().limit(LONGEST).forEach(c -> append(safe, c));
        return text.length() > LONGEST ? safe.append("...").toString() : safe.toString();
    }

    private static void append(StringBuilder safe, int c) {
        if (Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.LINE_SEPARATOR) {
            safe.append(String.format("\\u%04x", c));
        } else {
            safe.appendCodePoint(c);
        }
    }
}
