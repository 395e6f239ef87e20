package io.github.mutagenjava.client.forwarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mutagenjava.client.InvalidSpecificationException;
import io.github.mutagenjava.client.session.EndpointUrl;
import org.junit.jupiter.api.Test;

class ForwardingSpecificationTest {
    private static final EndpointUrl SOURCE = EndpointUrl.parseForwarding("tcp:localhost:8080");
    private static final EndpointUrl DESTINATION = EndpointUrl.parseForwarding("staging:tcp:localhost:80");

    @Test
    void a_url_for_synchronization_is_refused() {
        ForwardingSpecification.Builder builder =
                ForwardingSpecification.builder(SOURCE, EndpointUrl.parse("staging:web"));

        assertThatThrownBy(builder::build)
                .isInstanceOfSatisfying(
                        InvalidSpecificationException.class,
                        refused -> assertThat(refused.field()).isEqualTo("destination.kind"));
    }

    @Test
    void a_url_for_synchronization_is_refused_with_the_method_that_reads_the_other_kind() {
        ForwardingSpecification.Builder builder =
                ForwardingSpecification.builder(EndpointUrl.parse("staging:web"), DESTINATION);

        assertThatThrownBy(builder::build)
                .isInstanceOfSatisfying(
                        InvalidSpecificationException.class,
                        refused -> assertThat(refused.daemonText()).endsWith("source URL is not a forwarding URL"))
                .hasMessageEndingWith("source URL is not a forwarding URL (source.kind is \"SYNCHRONIZATION\");"
                        + " read the URL with EndpointUrl.parseForwarding");
    }

    @Test
    void a_mode_of_a_newer_daemon_is_not_sent() {
        ForwardingSpecification.Builder builder = ForwardingSpecification.builder(SOURCE, DESTINATION)
                .configurationSource(c -> c.socketOverwriteMode(SocketOverwriteMode.UNKNOWN));

        assertThatThrownBy(builder::build)
                .isInstanceOf(InvalidSpecificationException.class)
                .hasMessageContaining("configurationSource.socketOverwriteMode is \"UNKNOWN\"");
    }

    @Test
    void a_copy_made_through_a_builder_is_equal() {
        ForwardingSpecification specification = ForwardingSpecification.builder(SOURCE, DESTINATION)
                .name("web")
                .label("env", "staging")
                .configuration(c -> c.socketGroup("staff"))
                .configurationDestination(c -> c.socketPermissionMode(0600))
                .paused(true)
                .build();

        assertThat(specification.toBuilder().build()).isEqualTo(specification);
    }
}
