package io.github.mutagenjava.embedded.session;

/** One thing that is said while an endpoint is connected. */
public sealed interface ConversationStep {
    /**
     * Tells the prompter.
     *
     * @param text what it is told
     */
    record Message(String text) implements ConversationStep {}

    /**
     * Asks the prompter.
     *
     * @param text what it is asked
     * @param answer the one right answer
     * @param failure why the connection fails if the answer is another one or none can be had
     */
    record Prompt(String text, String answer, String failure) implements ConversationStep {}
}
