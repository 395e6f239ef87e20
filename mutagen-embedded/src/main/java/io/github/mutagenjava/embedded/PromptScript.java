package io.github.mutagenjava.embedded;

import io.github.mutagenjava.embedded.session.ConversationStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What is said to the client's prompter while an endpoint is connected: messages it is told and questions it must answer,
 * in order. Immutable; each method returns a longer one.
 *
 * <pre>{@code
 * PromptScript.of()
 *     .message("Connecting to agent (POSIX)...")
 *     .prompt("deploy@staging's password: ", "secret", "Permission denied (publickey,password).")
 * }</pre>
 *
 * @since 0.1
 */
public final class PromptScript {
    private static final PromptScript SILENCE = new PromptScript(List.of());

    private final List<ConversationStep> steps;

    private PromptScript(List<ConversationStep> steps) {
        this.steps = List.copyOf(steps);
    }

    /** Nothing is said. */
    public static PromptScript of() {
        return SILENCE;
    }

    /** Adds a message, which the prompter acknowledges. */
    public PromptScript message(String text) {
        return with(new ConversationStep.Message(Objects.requireNonNull(text, "text")));
    }

    /**
     * Adds a question.
     *
     * @param text the question; ends as SSH's do if the answer may be seen, such as {@code (yes/no)? }
     * @param answer the one right answer
     * @param failure what the operation fails with, after {@code unable to connect to alpha: unable to connect to
     *     endpoint: }, if the answer is another one or the prompter cannot be asked
     */
    public PromptScript prompt(String text, String answer, String failure) {
        return with(new ConversationStep.Prompt(
                Objects.requireNonNull(text, "text"),
                Objects.requireNonNull(answer, "answer"),
                Objects.requireNonNull(failure, "failure")));
    }

    List<ConversationStep> steps() {
        return steps;
    }

    private PromptScript with(ConversationStep step) {
        List<ConversationStep> longer = new ArrayList<>(steps);
        longer.add(step);
        return new PromptScript(longer);
    }
}
