package io.github.mutagenjava.client;

import io.github.mutagenjava.client.internal.ConsolePrompter;
import io.github.mutagenjava.client.internal.RefusingPrompter;

/**
 * Answers the questions that operations raise, and hears their progress. Both methods are called on threads of the
 * client's own, for each operation in the order of the daemon's messages. Questions come one at a time, even those of
 * several operations of one client or one {@code withPrompter} view; a question may block for as long as a person
 * needs. The thread of either method is interrupted if its operation ends meanwhile. Progress of other operations can
 * be reported while a question is open.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Prompter {
    /**
     * Answers a question. Only creating, resuming and resetting a session asks.
     *
     * @return the answer, which may be empty
     * @throws Exception if there is no answer; the operation then fails with {@link PromptFailedException}
     */
    String prompt(Prompt prompt) throws Exception;

    /** Hears what an operation does, for example {@code Connecting to agent (POSIX)...}. Does nothing by default. */
    default void message(String text) {}

    /** Refuses every question; the default of a client. */
    static Prompter refusing() {
        return RefusingPrompter.INSTANCE;
    }

    /**
     * Asks on the console of this JVM, hiding what is typed unless the question allows to show it, and prints progress.
     *
     * @throws IllegalStateException if this JVM has no console
     */
    static Prompter console() {
        return ConsolePrompter.ofThisJvm();
    }
}
