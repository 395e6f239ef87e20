package io.github.mutagenjava.proto.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class LabelSelectorTest {
    private static final Map<String, String> LABELS =
            Map.of("env", "dev", "n", "7", "in", "", "io.x/k", "v", "neg", "x");

    static Stream<List<String>> selectors() {
        return Facts.rows("selectors.tsv");
    }

    @ParameterizedTest
    @MethodSource("selectors")
    void answers_as_the_daemon_does(List<String> fact) {
        String answer = Facts.answer(
                () -> Boolean.toString(LabelSelector.parse(fact.get(0)).matches(LABELS)));

        assertThat(answer).isEqualTo(fact.get(1));
    }

    @Test
    void a_refusal_tells_the_whole_selector() {
        assertThatThrownBy(() -> LabelSelector.parse("a,b c"))
                .isInstanceOfSatisfying(
                        InvalidTextException.class, e -> assertThat(e.text()).isEqualTo("a,b c"));
    }

    @Property
    void any_text_is_read_or_refused(@ForAll("pieces") List<String> pieces) {
        String selector = String.join("", pieces);

        String answer = Facts.answer(
                () -> Boolean.toString(LabelSelector.parse(selector).matches(LABELS)));

        assertThat(answer).matches("(?s)true|false|!.+");
    }

    @Property
    void two_selectors_joined_mean_both(@ForAll("requirements") String left, @ForAll("requirements") String right) {
        boolean both = LabelSelector.parse(left + "," + right).matches(LABELS);

        assertThat(both)
                .isEqualTo(LabelSelector.parse(left).matches(LABELS)
                        && LabelSelector.parse(right).matches(LABELS));
    }

    @Property
    void a_requirement_and_its_opposite_exclude_each_other(@ForAll("keys") String key, @ForAll("values") String value) {
        boolean matches = LabelSelector.parse(key + "=" + value).matches(LABELS);

        assertThat(matches).isNotEqualTo(LabelSelector.parse(key + "!=" + value).matches(LABELS));
    }

    @Provide
    Arbitrary<List<String>> pieces() {
        return Arbitraries.of(
                        "a", "env", "in", "notin", "(", ")", ",", "=", "==", "!=", "!", ">", "<", " ", "7", "ä", "-")
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<String> requirements() {
        return Arbitraries.of(
                "env",
                "!env",
                "other",
                "n>6",
                "n<6",
                "env in (dev,x)",
                "env notin (dev)",
                "in=",
                "n!=7",
                "io.x/k == v");
    }

    @Provide
    Arbitrary<String> keys() {
        return Arbitraries.of("env", "n", "in", "io.x/k", "other");
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.of("dev", "7", "", "v", "x");
    }
}
