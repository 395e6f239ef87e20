package io.github.mutagenjava.client.synchronization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.mutagenjava.client.InvalidSpecificationException;
import io.github.mutagenjava.client.internal.mapping.Examples;
import io.github.mutagenjava.client.session.EndpointProtocol;
import io.github.mutagenjava.client.session.EndpointUrl;
import io.github.mutagenjava.client.session.UrlKind;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SynchronizationSpecificationTest {
    private static final EndpointUrl ALPHA = EndpointUrl.local(Path.of("/alpha"));
    private static final EndpointUrl BETA = EndpointUrl.local(Path.of("/beta"));
    private static final String PREFIX = "invalid create request: invalid creation specification: ";

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal(b -> b.name("a_b"), "invalid name: ", "name", "a_b"),
                refusal(b -> b.label("bad key", "v"), "invalid label key: ", "labels.bad key", "bad key"),
                refusal(b -> b.label("k", "no!"), "invalid label value: ", "labels.k", "no!"),
                refusal(
                        b -> b.configuration(c -> c.defaultFileMode(01777)),
                        "invalid session configuration: ",
                        "configuration.defaultFileMode",
                        "1777"),
                refusal(
                        b -> b.configurationAlpha(c -> c.mode(SynchronizationMode.TWO_WAY_SAFE)),
                        "",
                        "configurationAlpha.synchronizationMode",
                        "two-way-safe"),
                refusal(
                        b -> b.configuration(c -> c.scanMode(ScanMode.UNKNOWN)),
                        "",
                        "configuration.scanMode",
                        "UNKNOWN"));
    }

    private static Arguments refusal(
            UnaryOperator<SynchronizationSpecification.Builder> fault, String text, String field, String value) {
        return arguments(fault, text, field, value);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void what_the_daemon_would_refuse_is_refused_in_its_words(
            UnaryOperator<SynchronizationSpecification.Builder> fault, String text, String field, String value) {
        SynchronizationSpecification.Builder builder = fault.apply(SynchronizationSpecification.builder(ALPHA, BETA));

        assertThatThrownBy(builder::build).isInstanceOfSatisfying(InvalidSpecificationException.class, refused -> {
            assertThat(refused.daemonText()).startsWith(PREFIX + text);
            assertThat(refused.field()).isEqualTo(field);
            assertThat(refused.value()).contains(value);
            assertThat(refused).hasMessageContainingAll(refused.daemonText(), field, value);
        });
    }

    @Test
    void the_first_fault_in_the_daemons_order_is_the_one_reported() {
        EndpointUrl relative = url(EndpointProtocol.LOCAL, "", "web");
        SynchronizationSpecification.Builder builder = SynchronizationSpecification.builder(ALPHA, relative)
                .name("a_b")
                .label("bad key", "v");

        assertThatThrownBy(builder::build)
                .isInstanceOfSatisfying(
                        InvalidSpecificationException.class,
                        refused -> assertThat(refused.daemonText())
                                .isEqualTo(PREFIX + "invalid beta URL: local URL with relative path"));
    }

    @Test
    void a_protocol_of_a_newer_daemon_is_not_sent() {
        SynchronizationSpecification.Builder builder =
                SynchronizationSpecification.builder(url(EndpointProtocol.UNKNOWN, "", "/web"), BETA);

        assertThatThrownBy(builder::build)
                .isInstanceOf(InvalidSpecificationException.class)
                .hasMessageContaining("alpha.protocol is \"UNKNOWN\"");
    }

    @Test
    void a_name_that_looks_like_our_number_for_unknown_is_reported_as_it_is() {
        SynchronizationSpecification.Builder builder =
                SynchronizationSpecification.builder(ALPHA, BETA).name("-1");

        assertThatThrownBy(builder::build).hasMessageContaining("name is \"-1\"");
    }

    @Test
    void the_constructor_refuses_as_the_builder_does() {
        assertThatThrownBy(() -> new SynchronizationSpecification(
                        ALPHA,
                        BETA,
                        SynchronizationConfiguration.unset(),
                        SynchronizationConfiguration.unset(),
                        SynchronizationConfiguration.unset(),
                        Optional.of("a_b"),
                        Map.of(),
                        false))
                .isInstanceOf(InvalidSpecificationException.class);
    }

    @Test
    void a_copy_made_through_a_builder_is_equal() {
        SynchronizationSpecification specification = Examples.fullSpecification();

        assertThat(specification.toBuilder().build()).isEqualTo(specification);
    }

    @Test
    void changes_of_a_configuration_add_up() {
        SynchronizationSpecification specification = SynchronizationSpecification.builder(ALPHA, BETA)
                .configuration(c -> c.ignore("*.log"))
                .configuration(c -> c.ignore("*.tmp").ignoreVcs(true))
                .build();

        assertThat(specification.configuration())
                .isEqualTo(SynchronizationConfiguration.builder()
                        .ignore("*.log", "*.tmp")
                        .ignoreVcsMode(IgnoreVcsMode.IGNORE)
                        .build());
    }

    private static EndpointUrl url(EndpointProtocol protocol, String host, String path) {
        return new EndpointUrl(
                UrlKind.SYNCHRONIZATION,
                protocol,
                Optional.empty(),
                Optional.of(host),
                OptionalInt.empty(),
                path,
                Map.of(),
                Map.of());
    }
}
