package io.github.mutagenjava.proto.rules;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Reads 64-bit integers as the daemon does: ASCII digits only, with an optional sign. */
final class GoInteger {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]+");

    private GoInteger() {}

    static OptionalLong parse(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            return OptionalLong.empty(); // out of range
        }
    }
}
