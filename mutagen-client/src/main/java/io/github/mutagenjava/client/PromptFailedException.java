package io.github.mutagenjava.client;

/**
 * A prompter could not answer: it threw, or it refuses all questions. The operation was cancelled.
 *
 * @since 0.1
 */
public final class PromptFailedException extends MutagenException {
    private static final long serialVersionUID = 1;

    /** Reports it with a message that names the cure, where there is one. */
    public PromptFailedException(String message) {
        super(message);
    }

    /** Reports it with a message that names the cure, where there is one, and what caused it. */
    public PromptFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
