package io.github.mutagenjava.client.internal;

import java.util.List;

/** Nothing on the wire says whether an answer is a secret. Mutagen's command line shows what is typed only for SSH's yes-or-no questions. */
final class EchoRule {
    private static final List<String> SHOWN = List.of(
            "(yes/no)? ", "(yes/no): ", "(yes/no/[fingerprint])? ", "Please type 'yes', 'no' or the fingerprint: ");

    private EchoRule() {}

    static boolean allowsEcho(String prompt) {
        return SHOWN.stream().anyMatch(prompt::endsWith);
    }
}
