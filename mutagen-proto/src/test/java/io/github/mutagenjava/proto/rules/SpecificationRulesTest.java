package io.github.mutagenjava.proto.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mutagenjava.proto.synchronization.Configuration;
import io.github.mutagenjava.proto.synchronization.CreationSpecification;
import io.github.mutagenjava.proto.url.Kind;
import io.github.mutagenjava.proto.url.Protocol;
import io.github.mutagenjava.proto.url.URL;
import org.junit.jupiter.api.Test;

final class SpecificationRulesTest {
    private static final SpecificationRules RULES = SpecificationRules.of(Platform.POSIX);

    private static CreationSpecification.Builder valid() {
        return CreationSpecification.newBuilder()
                .setAlpha(URL.newBuilder().setPath("/a"))
                .setBeta(URL.newBuilder()
                        .setProtocol(Protocol.SSH)
                        .setHost("host")
                        .setPath("~/b"))
                .setConfiguration(Configuration.getDefaultInstance())
                .setConfigurationAlpha(Configuration.getDefaultInstance())
                .setConfigurationBeta(Configuration.getDefaultInstance());
    }

    @Test
    void the_smallest_specification_is_accepted() {
        assertThat(RULES.check(valid().build())).isEmpty();
    }

    @Test
    void a_relative_local_path_is_refused_at_its_field() {
        CreationSpecification specification =
                valid().setAlpha(URL.newBuilder().setPath("a/b")).build();

        assertThat(RULES.check(specification))
                .contains(new Refusal("invalid alpha URL: local URL with relative path", "alpha.path", "a/b"));
    }

    @Test
    void an_absent_configuration_is_refused() {
        CreationSpecification specification = valid().clearConfigurationBeta().build();

        assertThat(RULES.check(specification))
                .contains(
                        new Refusal("invalid beta-specific configuration: nil configuration", "configurationBeta", ""));
    }

    @Test
    void an_unknown_mode_is_refused_with_its_number() {
        CreationSpecification specification = valid().setConfiguration(
                        Configuration.newBuilder().setScanModeValue(9))
                .build();

        assertThat(RULES.check(specification))
                .contains(new Refusal(
                        "invalid session configuration: unknown or unsupported scan mode",
                        "configuration.scanMode",
                        "9"));
    }

    @Test
    void a_mode_for_the_whole_session_is_refused_on_an_endpoint() {
        CreationSpecification specification = valid().setConfigurationBeta(
                        Configuration.newBuilder().setSynchronizationModeValue(4))
                .build();

        assertThat(RULES.check(specification))
                .contains(new Refusal(
                        "invalid beta-specific configuration: synchronization mode cannot be specified on an"
                                + " endpoint-specific basis",
                        "configurationBeta.synchronizationMode",
                        "one-way-replica"));
    }

    @Test
    void labels_are_checked_in_the_order_of_their_keys() {
        CreationSpecification specification = valid().putLabels("b", "-")
                .putLabels("c/", "x")
                .putLabels("a", "ok")
                .build();

        assertThat(RULES.check(specification)).hasValueSatisfying(refusal -> {
            assertThat(refusal.text()).startsWith("invalid label value: a valid label must be");
            assertThat(refusal.field()).isEqualTo("labels.b");
            assertThat(refusal.value()).isEqualTo("-");
        });
    }

    @Test
    void a_forwarding_url_is_refused_for_synchronization() {
        CreationSpecification specification = valid().setBeta(
                        URL.newBuilder().setKind(Kind.Forwarding).setPath("tcp:localhost:80"))
                .build();

        assertThat(RULES.check(specification))
                .contains(new Refusal("beta URL is not a synchronization URL", "beta.kind", "1"));
    }
}
