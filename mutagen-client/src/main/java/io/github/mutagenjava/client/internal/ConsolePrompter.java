package io.github.mutagenjava.client.internal;

import io.github.mutagenjava.client.Prompt;
import io.github.mutagenjava.client.Prompter;
import java.io.Console;
import java.io.EOFException;

/** Asks on a console. */
public final class ConsolePrompter implements Prompter {
    private final Console console;

    private ConsolePrompter(Console console) {
        this.console = console;
    }

    // Since JDK 22 there always is a console; one that is no terminal ends with the end of its input, which prompt()
    // reports.
    @SuppressWarnings("SystemConsoleNull")
    public static ConsolePrompter ofThisJvm() {
        Console console = System.console();
        if (console == null) {
            throw new IllegalStateException(
                    "this JVM has no console to ask on; run it in a terminal, or use another prompter");
        }
        return new ConsolePrompter(console);
    }

    @Override
    public String prompt(Prompt prompt) throws EOFException {
        if (prompt.echo()) {
            String answer = console.readLine("%s", prompt.text());
            if (answer == null) {
                throw new EOFException("the console was closed");
            }
            return answer;
        }
        char[] answer = console.readPassword("%s", prompt.text());
        if (answer == null) {
            throw new EOFException("the console was closed");
        }
        return new String(answer);
    }

    @Override
    public void message(String text) {
        console.printf("%s%n", text);
    }
}
