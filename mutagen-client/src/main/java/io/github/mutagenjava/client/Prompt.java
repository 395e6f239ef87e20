package io.github.mutagenjava.client;

import static java.util.Objects.requireNonNull;

/**
 * A question that an operation has for a person, usually SSH's: a password, a pass-phrase, whether to trust a host key.
 *
 * @param text the question, exactly as it came; it can have several lines
 * @param echo whether the answer may be shown while it is typed; false for anything that could be a secret
 * @since 0.1
 */
public record Prompt(String text, boolean echo) {
    /** Checks that there is a text. */
    public Prompt {
        requireNonNull(text, "text");
    }
}
