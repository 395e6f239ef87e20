package io.github.mutagenjava.proto.rules;

import java.util.Objects;

/**
 * Why the daemon refuses a message: the first rule that it breaks.
 *
 * @param text the daemon's own text, such as {@code invalid alpha URL: local URL with relative path}
 * @param field the path of the field, in the schema's names, such as {@code alpha.path} or {@code labels.KEY}
 * @param value the offending value as text, empty if the field is absent or empty; modes in their text form, or as a
 *     number if they have none; permission modes in octal
 * @since 0.1
 */
public record Refusal(String text, String field, String value) {
    public Refusal {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(value, "value");
    }

    /** Returns this refusal with {@code situation}, a colon and a space before its text. */
    public Refusal within(String situation) {
        return new Refusal(situation + ": " + text, field, value);
    }

    /** Returns this refusal as one of the message in {@code parent}: its field is found below that one. */
    public Refusal below(String parent) {
        return new Refusal(text, field.isEmpty() ? parent : parent + "." + field, value);
    }
}
