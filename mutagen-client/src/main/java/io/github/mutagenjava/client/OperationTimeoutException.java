package io.github.mutagenjava.client;

import static java.util.Objects.requireNonNull;

/**
 * The answer did not come in time. The daemon may still carry the operation out.
 *
 * @since 0.1
 */
public final class OperationTimeoutException extends MutagenException {
    private static final long serialVersionUID = 1;

    private final String reason;

    /** Reports what happened, where a program can do nothing about it. */
    public OperationTimeoutException(String reason) {
        super(requireNonNull(reason, "reason"));
        this.reason = reason;
    }

    /**
     * Reports what happened.
     *
     * @param reason what happened
     * @param advice what a program can do about it; follows the reason in the message
     * @param cause what it was found out by
     */
    public OperationTimeoutException(String reason, String advice, Throwable cause) {
        super(requireNonNull(reason, "reason") + "; " + requireNonNull(advice, "advice"), cause);
        this.reason = reason;
    }

    /** What happened, without the advice to programmers: for those who only use a program. */
    public String reason() {
        return reason;
    }
}
