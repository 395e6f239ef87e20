package io.github.mutagenjava.client;

import static java.util.Objects.requireNonNull;

/**
 * A specification that the daemon would refuse, found before it was sent.
 *
 * @since 0.1
 */
public final class InvalidSpecificationException extends MutagenException {
    private static final long serialVersionUID = 1;

    private final String daemonText;
    private final String field;
    private final String value;

    /**
     * Reports a refused specification.
     *
     * @param daemonText the words with which the daemon refuses it
     * @param field the path of the offending field, for example {@code alpha.path}
     * @param value the offending value as text, empty if it is missing
     */
    public InvalidSpecificationException(String daemonText, String field, String value) {
        super(described(daemonText, field, value));
        this.daemonText = daemonText;
        this.field = requireNonNull(field, "field");
        this.value = requireNonNull(value, "value");
    }

    /**
     * Reports a refused specification, and what to do about it.
     *
     * @param daemonText the words with which the daemon refuses it
     * @param field the path of the offending field, for example {@code source.kind}
     * @param value the offending value as text, empty if it is missing
     * @param advice what a program can do about it; ends the message
     */
    public InvalidSpecificationException(String daemonText, String field, String value, String advice) {
        super(described(daemonText, field, value) + "; " + requireNonNull(advice, "advice"));
        this.daemonText = daemonText;
        this.field = requireNonNull(field, "field");
        this.value = requireNonNull(value, "value");
    }

    private static String described(String daemonText, String field, String value) {
        return requireNonNull(daemonText, "daemonText") + " (" + field + " is \"" + value + "\")";
    }

    /** The words with which the daemon refuses it, unaltered. */
    public String daemonText() {
        return daemonText;
    }

    /** The path of the offending field in the specification, for example {@code configuration.defaultFileMode}. */
    public String field() {
        return field;
    }

    /** The offending value as text, empty if it is missing. */
    public String value() {
        return value;
    }
}
