package io.github.mutagenjava.proto.rules;

import java.util.List;

/**
 * Whether the answer to a prompt may be seen while it is typed. Nothing in the protocol tells: Mutagen's command line
 * goes by the endings that OpenSSH gives to questions which are no secrets.
 *
 * @since 0.1
 */
public final class PromptEcho {
    private static final List<String> OPEN_ENDINGS = List.of(
            "(yes/no)? ", "(yes/no): ", "(yes/no/[fingerprint])? ", "Please type 'yes', 'no' or the fingerprint: ");

    private PromptEcho() {}

    /** Tells whether the answer to {@code prompt} may be shown; any other is to be treated as a secret. */
    public static boolean mayShowAnswer(String prompt) {
        return OPEN_ENDINGS.stream().anyMatch(prompt::endsWith);
    }
}
