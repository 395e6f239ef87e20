package io.github.mutagenjava.client;

import java.util.concurrent.CompletionStage;

/**
 * A {@link Prompter} that holds no thread while a person thinks. Both methods are called one at a time for an
 * operation, on a thread of the client's own, and must not block.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface AsyncPrompter {
    /**
     * Starts to answer a question. If the operation ends first, the returned stage is cancelled, provided that it is a
     * future.
     *
     * @return the answer to come; if it fails, the operation fails with {@link PromptFailedException}
     */
    CompletionStage<String> prompt(Prompt prompt);

    /** Hears what an operation does. Does nothing by default. */
    default void message(String text) {}
}
