package io.github.mutagenjava.proto.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;
import com.google.protobuf.TextFormat;
import io.github.mutagenjava.proto.synchronization.CreationSpecification;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class SpecificationRulesTest {
    private static final String SYNCHRONIZATION =
            "alpha { path: '/a' } beta { path: '/b' } configuration {} configurationAlpha {} configurationBeta {}";
    private static final String FORWARDING = "source { kind: Forwarding path: 'tcp:a:1' }"
            + " destination { kind: Forwarding path: 'tcp:b:2' }"
            + " configuration {} configurationSource {} configurationDestination {}";

    private final SpecificationRules rules = SpecificationRules.of(Platform.POSIX);
    private final SpecificationRules lesserRules = SpecificationRules.withoutExtraAlgorithms(Platform.POSIX);

    static Stream<List<String>> synchronizationSpecifications() {
        return Facts.rows("synchronization-specifications.tsv");
    }

    static Stream<List<String>> forwardingSpecifications() {
        return Facts.rows("forwarding-specifications.tsv");
    }

    @ParameterizedTest
    @MethodSource("synchronizationSpecifications")
    void answers_to_synchronization_specifications_as_the_daemon_does(List<String> fact) throws Exception {
        Optional<Refusal> refusal = lesserRules.check(synchronization(fact.get(0)));

        assertThat(answer(refusal)).isEqualTo(fact.subList(1, fact.size()));
    }

    @ParameterizedTest
    @MethodSource("forwardingSpecifications")
    void answers_to_forwarding_specifications_as_the_daemon_does(List<String> fact) throws Exception {
        Optional<Refusal> refusal = lesserRules.check(forwarding(fact.get(0)));

        assertThat(answer(refusal)).isEqualTo(fact.subList(1, fact.size()));
    }

    @ParameterizedTest
    @CsvSource({
        "configuration { hashingAlgorithm: AlgorithmXXH128 }",
        "configuration { compressionAlgorithm: AlgorithmZstandard }",
        "configurationBeta { compressionAlgorithm: AlgorithmZstandard }",
    })
    void a_released_daemon_has_the_extra_algorithms(String change) throws Exception {
        assertThat(rules.check(synchronization(change))).isEmpty();
    }

    @Test
    void labels_are_checked_in_the_order_of_their_keys() throws Exception {
        CreationSpecification specification = synchronization(
                "labels { key: 'c/' value: 'x' }" + " labels { key: 'b' value: '-' } labels { key: 'a' value: 'ok' }");

        assertThat(rules.check(specification)).hasValueSatisfying(refusal -> {
            assertThat(refusal.text()).startsWith("invalid label value: a valid label must be");
            assertThat(refusal.field()).isEqualTo("labels.b");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "C:\\a, true", "c:/a, true", "C:, false", "C:a, false", "\\a, false", "/a, false", "\\\\host\\share, true",
        "//host/share, true", "\\\\, true", "\\\\?\\C:\\a, true", "\\??\\C:\\a, true", "\\??\\C:, false", "a, false",
                "~, false",
        "1:\\a, true", "ä:\\a, false"
    })
    void a_daemon_on_windows_has_other_absolute_paths(String path, boolean absolute) throws Exception {
        CreationSpecification specification = synchronization(
                "-alpha alpha { path: '%s' } -beta beta { path: 'C:/b' }".formatted(path.replace("\\", "\\\\")));

        Optional<Refusal> refusal = SpecificationRules.of(Platform.WINDOWS).check(specification);

        assertThat(refusal.map(Refusal::text))
                .isEqualTo(
                        absolute ? Optional.empty() : Optional.of("invalid alpha URL: local URL with relative path"));
    }

    private static List<String> answer(Optional<Refusal> refusal) {
        return refusal.map(r -> r.value().isEmpty()
                        ? List.of("!" + r.text(), r.field())
                        : List.of("!" + r.text(), r.field(), r.value()))
                .orElse(List.of("ok"));
    }

    private static CreationSpecification synchronization(String change) throws TextFormat.ParseException {
        return changed(SYNCHRONIZATION, change, CreationSpecification.newBuilder())
                .build();
    }

    private static io.github.mutagenjava.proto.forwarding.CreationSpecification forwarding(String change)
            throws TextFormat.ParseException {
        return changed(FORWARDING, change, io.github.mutagenjava.proto.forwarding.CreationSpecification.newBuilder())
                .build();
    }

    /** {@code -FIELD} clears, and everything after is merged. */
    private static <B extends Message.Builder> B changed(String valid, String change, B builder)
            throws TextFormat.ParseException {
        TextFormat.merge(valid, builder);
        for (String word : change.split(" ", -1)) {
            if (word.startsWith("-") && word.length() > 1 && Character.isLetter(word.charAt(1))) {
                builder.clearField(builder.getDescriptorForType().findFieldByName(word.substring(1)));
            }
        }
        TextFormat.merge(change.replaceAll("(^| )-[a-zA-Z]+", " "), builder);
        return builder;
    }
}
