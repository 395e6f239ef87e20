package io.github.mutagenjava.proto.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SessionNameTest {
    static Stream<List<String>> names() {
        return Facts.rows("names.tsv");
    }

    @ParameterizedTest
    @MethodSource("names")
    void answers_as_the_daemon_does(List<String> fact) {
        String answer = Facts.answer(SessionName.refusal(fact.get(0)));

        assertThat(answer).isEqualTo(fact.get(1));
    }
}
