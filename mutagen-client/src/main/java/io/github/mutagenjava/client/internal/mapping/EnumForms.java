package io.github.mutagenjava.client.internal.mapping;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Finds the constants of one of our enums by the daemon's number and by Mutagen's text form. The last constant stands
 * for every number that we do not know.
 *
 * @param <E> the enum
 */
public final class EnumForms<E> {
    private final String noun;
    private final E unknown;
    private final List<E> byNumber;
    private final Map<String, E> byText = new HashMap<>();
    private final String texts;

    private EnumForms(String noun, List<E> constants, ToIntFunction<E> number, Function<E, String> text) {
        List<E> known = constants.subList(0, constants.size() - 1);
        this.noun = noun;
        unknown = constants.get(known.size());
        // Numbers are small, so a list is both the fastest and the smallest index.
        int size = known.stream().mapToInt(number).max().orElse(-1) + 1;
        byNumber = new ArrayList<>(Collections.nCopies(size, unknown));
        known.forEach(constant -> byNumber.set(number.applyAsInt(constant), constant));
        known.forEach(constant -> byText.put(text.apply(constant), constant));
        texts = known.stream().map(text).filter(form -> !form.isEmpty()).collect(joining(", "));
    }

    public static <E> EnumForms<E> of(String noun, E[] constants, ToIntFunction<E> number, Function<E, String> text) {
        return new EnumForms<>(noun, List.of(constants), number, text);
    }

    public E ofNumber(int number) {
        return number >= 0 && number < byNumber.size() ? byNumber.get(number) : unknown;
    }

    public E ofText(String text) {
        E constant = byText.get(text);
        if (constant == null) {
            throw new IllegalArgumentException("\"" + text + "\" is no " + noun + "; expected one of " + texts);
        }
        return constant;
    }
}
