package io.github.mutagenjava.proto.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PromptEchoTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sure (yes/no)? ",
                "Sure (yes/no): ",
                "The authenticity…\nAre you sure (yes/no/[fingerprint])? ",
                "Please type 'yes', 'no' or the fingerprint: ",
            })
    void questions_without_secrets_may_show_the_answer(String prompt) {
        assertThat(PromptEcho.mayShowAnswer(prompt)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "user@host's password: ",
                "Enter passphrase for key '/k': ",
                "Sure (yes/no)?",
                "(yes/no)? really: ",
                "Sure (YES/NO)? "
            })
    void any_other_answer_is_a_secret(String prompt) {
        assertThat(PromptEcho.mayShowAnswer(prompt)).isFalse();
    }
}
