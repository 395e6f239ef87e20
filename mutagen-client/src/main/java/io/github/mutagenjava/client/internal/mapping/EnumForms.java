package io.github.mutagenjava.client.internal.mapping;

import static java.util.stream.Collectors.joining;

import io.github.mutagenjava.proto.rules.InvalidTextException;
import io.github.mutagenjava.proto.rules.TextForm;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Finds the constants of one of our enums by the daemon's number and by Mutagen's text form. The last constant stands
 * for every number that we do not know.
 *
 * @param <E> the enum
 */
public final class EnumForms<E> {
    private final E unknown;
    private final List<E> byNumber;
    private final TextForm<?> texts;
    private final String knownTexts;

    private EnumForms(List<E> constants, ToIntFunction<E> number, TextForm<?> texts) {
        List<E> known = constants.subList(0, constants.size() - 1);
        this.texts = texts;
        unknown = constants.get(known.size());
        // Numbers are small, so a list is both the fastest and the smallest index.
        int size = known.stream().mapToInt(number).max().orElse(-1) + 1;
        byNumber = new ArrayList<>(Collections.nCopies(size, unknown));
        known.forEach(constant -> byNumber.set(number.applyAsInt(constant), constant));
        knownTexts = known.stream()
                .map(constant -> texts.text(number.applyAsInt(constant)))
                .filter(text -> !text.isEmpty())
                .collect(joining(", "));
    }

    public static <E> EnumForms<E> of(E[] constants, ToIntFunction<E> number, TextForm<?> texts) {
        return new EnumForms<>(List.of(constants), number, texts);
    }

    public E ofNumber(int number) {
        return number >= 0 && number < byNumber.size() ? byNumber.get(number) : unknown;
    }

    public E ofText(String text) {
        try {
            return ofNumber(texts.parse(text).getNumber());
        } catch (InvalidTextException e) {
            throw new IllegalArgumentException(e.getMessage() + "; expected one of " + knownTexts, e);
        }
    }
}
