package io.github.mutagenjava.server.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * Reads an enum from its text form or its number: the documentation shows numbers, the program it documents takes texts.
 *
 * @param <E> the enum, whose last constant stands for the unknown and is refused
 */
final class EnumField<E> {

    private final String noun;
    private final List<E> known;
    private final Function<E, String> text;
    private final ToIntFunction<E> number;

    /**
     * @param noun what the daemon calls it when it refuses a text
     */
    EnumField(String noun, E[] constants, Function<E, String> text, ToIntFunction<E> number) {
        this.noun = noun;
        this.known = List.of(constants).subList(0, constants.length - 1);
        this.text = text;
        this.number = number;
    }

    /** The constant, if the field is there. */
    Optional<E> read(Fields fields, String name) {
        if (!fields.has(name)) {
            return Optional.empty();
        }
        JsonElement element = fields.element(name);
        if (element instanceof JsonPrimitive primitive && primitive.isString()) {
            String given = primitive.getAsString();
            return Optional.of(find(form -> text.apply(form).equals(given))
                    .orElseThrow(() -> new UndecodableException("unknown " + noun + " specification: "
                            + JsonText.shown(given) + " (" + fields.path(name) + " takes " + choices() + ")")));
        }
        if (element instanceof JsonPrimitive primitive && primitive.isNumber()) {
            String given = primitive.getAsString();
            return Optional.of(
                    find(form -> Integer.toString(number.applyAsInt(form)).equals(given))
                            .orElseThrow(() -> UndecodableException.at(fields.path(name), choices(), given)));
        }
        throw UndecodableException.at(fields.path(name), choices(), Fields.kind(element));
    }

    private Optional<E> find(Predicate<E> test) {
        return known.stream().filter(test).findFirst();
    }

    private String choices() {
        List<String> texts = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        for (E form : known) {
            if (!text.apply(form).isEmpty()) {
                texts.add(text.apply(form));
            }
            numbers.add(Integer.toString(number.applyAsInt(form)));
        }
        return String.join(", ", texts) + " or a number of " + String.join(", ", numbers);
    }
}
