package io.github.mutagenjava.client;

import static java.util.Objects.requireNonNull;

/**
 * A selection that the daemon would refuse, or that says nothing and would therefore reach every session.
 *
 * @since 0.1
 */
public final class InvalidSelectionException extends MutagenException {
    private static final long serialVersionUID = 1;

    private final String reason;
    private final String value;

    /**
     * Reports a refused selection.
     *
     * @param reason what is wrong; the daemon's own text where the daemon has one
     * @param value the offending selector or specification
     */
    public InvalidSelectionException(String reason, String value) {
        super(requireNonNull(reason, "reason") + ": \"" + value + "\"");
        this.reason = reason;
        this.value = requireNonNull(value, "value");
    }

    /** What is wrong, without the value; the daemon's own text where the daemon has one. */
    public String reason() {
        return reason;
    }

    /** The offending selector or specification. */
    public String value() {
        return value;
    }
}
