package io.github.mutagenjava.proto.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class LabelTextTest {
    static Stream<List<String>> keys() {
        return Facts.rows("label-keys.tsv");
    }

    static Stream<List<String>> values() {
        return Facts.rows("label-values.tsv");
    }

    @ParameterizedTest
    @MethodSource("keys")
    void answers_to_keys_as_the_daemon_does(List<String> fact) {
        String answer = Facts.answer(LabelText.keyRefusal(fact.get(0)));

        assertThat(answer).isEqualTo(fact.get(1));
    }

    @ParameterizedTest
    @MethodSource("values")
    void answers_to_values_as_the_daemon_does(List<String> fact) {
        String answer = Facts.answer(LabelText.valueRefusal(fact.get(0)));

        assertThat(answer).isEqualTo(fact.get(1));
    }

    @Test
    void a_prefix_of_very_many_parts_is_refused_for_its_length_alone() {
        String key = "a.".repeat(1_000_000) + "a/b";

        assertThat(LabelText.keyRefusal(key)).contains("prefix part must be no more than 253 characters");
    }
}
