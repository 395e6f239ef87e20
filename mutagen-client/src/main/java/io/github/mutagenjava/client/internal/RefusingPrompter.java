package io.github.mutagenjava.client.internal;

import io.github.mutagenjava.client.Prompt;
import io.github.mutagenjava.client.PromptFailedException;
import io.github.mutagenjava.client.Prompter;

/** Has no answer to anything. */
public enum RefusingPrompter implements Prompter {
    INSTANCE;

    @Override
    public String prompt(Prompt prompt) {
        throw new PromptFailedException("nobody is there to answer \""
                + prompt.text().strip() + "\"; set a prompter, for example Prompter.console()");
    }
}
