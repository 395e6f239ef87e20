package io.github.mutagenjava.proto.rules;

import com.google.protobuf.ProtocolMessageEnum;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * How the numbers of one enumeration are written: the text that Mutagen prints and reads in JSON and YAML, and the
 * description that its command line shows. {@link TextForms} has one for each enumeration.
 *
 * @param <E> the generated enumeration
 * @since 0.1
 */
public final class TextForm<E extends Enum<E> & ProtocolMessageEnum> {
    private final String complaint;
    private final IntFunction<E> forNumber;
    private final Map<Integer, Words> words;

    private TextForm(String complaint, IntFunction<E> forNumber, Map<Integer, Words> words) {
        this.complaint = complaint;
        this.forNumber = forNumber;
        this.words = Collections.unmodifiableMap(words);
    }

    static <E extends Enum<E> & ProtocolMessageEnum> TextForm<E> of(String complaint, IntFunction<E> forNumber) {
        return new TextForm<>(complaint, forNumber, Map.of());
    }

    TextForm<E> with(int number, String text, String description) {
        Map<Integer, Words> more = new TreeMap<>(words);
        more.put(number, new Words(text, description));
        return new TextForm<>(complaint, forNumber, more);
    }

    /** Returns the text of {@code number}: empty for the default of a mode, {@code unknown} for an unknown number. */
    public String text(int number) {
        Words known = words.get(number);
        return known == null ? "unknown" : known.text();
    }

    /** Returns the text of {@code value}, {@code unknown} if it is {@code UNRECOGNIZED}. */
    public String text(E value) {
        return value.name().equals("UNRECOGNIZED") ? "unknown" : text(value.getNumber());
    }

    /** Returns how the command line describes {@code number}, {@code Unknown} for an unknown number. */
    public String description(int number) {
        Words known = words.get(number);
        return known == null ? "Unknown" : known.description();
    }

    /**
     * Returns the value with this text. The empty text of a default is not accepted, nor is {@code unknown}.
     *
     * @throws InvalidTextException with Mutagen's text if there is none
     */
    public E parse(String text) {
        for (Map.Entry<Integer, Words> candidate : words.entrySet()) {
            if (!text.isEmpty() && candidate.getValue().text().equals(text)) {
                return forNumber.apply(candidate.getKey());
            }
        }
        throw new InvalidTextException(complaint + ": " + text, text);
    }

    boolean knows(int number) {
        return words.containsKey(number);
    }

    /** Returns a refused number as a user would write it. */
    String offending(int number) {
        return words.containsKey(number) ? text(number) : Integer.toString(number);
    }

    private record Words(String text, String description) {}
}
