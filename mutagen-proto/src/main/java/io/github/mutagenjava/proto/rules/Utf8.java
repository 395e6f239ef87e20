package io.github.mutagenjava.proto.rules;

import java.util.Arrays;
import java.util.Comparator;

/** Texts as the daemon measures and sorts them: as bytes of UTF-8. */
final class Utf8 {
    /** Differs from the order of Java's strings beyond U+FFFF. */
    static final Comparator<String> ORDER = (left, right) ->
            Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());

    private Utf8() {}

    static int length(String text) {
        return text.codePoints().map(Utf8::length).sum();
    }

    static int length(int character) {
        if (character < 0x80) {
            return 1;
        }
        if (character < 0x800) {
            return 2;
        }
        return character < 0x10000 ? 3 : 4;
    }
}
