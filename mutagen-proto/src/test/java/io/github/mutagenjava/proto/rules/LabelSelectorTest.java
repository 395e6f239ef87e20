package io.github.mutagenjava.proto.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LabelSelectorTest {
    private static final Map<String, String> LABELS =
            Map.of("env", "dev", "size", "7", "io.example/in", "in", "no", "");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \t",
                "env",
                "env=dev",
                "env == dev",
                "env!=prod",
                "other!=x",
                "env in (dev,prod)",
                "env notin (prod)",
                "other notin (x)",
                "!other",
                "size>6",
                "size<8",
                "no=",
                "no in ()",
                "env,size",
                "io.example/in in (in)"
            })
    void chooses(String selector) {
        assertThat(LabelSelector.parse(selector).matches(LABELS)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "env=prod",
                "!env",
                "other",
                "env,!env",
                "size>7",
                "size<7",
                "env>1",
                "other>1",
                "other in (x)",
                "env notin (dev)",
                "env!=dev",
                "other="
            })
    void does_not_choose(String selector) {
        assertThat(LabelSelector.parse(selector).matches(LABELS)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "==                | found '==', expected: !, identifier, or 'end of string'",
                "a,,b              | found ',', expected: identifier after ','",
                "a b               | unable to parse requirement: found 'b', expected: '=', '!=', '==', 'in', notin'",
                "a in b            | unable to parse requirement: found 'b' expected: '('",
                "a>x               | unable to parse requirement: values[0]: Invalid value: \"x\": for 'Gt', 'Lt' operators, the value must be an integer",
            })
    void refuses_with_the_words_of_the_daemon(String selector, String message) {
        assertThatThrownBy(() -> LabelSelector.parse(selector))
                .isInstanceOf(InvalidTextException.class)
                .hasMessage(message);
    }
}
