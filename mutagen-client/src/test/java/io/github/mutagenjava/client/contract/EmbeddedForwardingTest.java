package io.github.mutagenjava.client.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mutagenjava.client.OperationFailedException;
import io.github.mutagenjava.client.forwarding.ForwardingSpecification;
import io.github.mutagenjava.client.session.EndpointUrl;
import io.github.mutagenjava.client.session.Selection;
import org.junit.jupiter.api.Test;

final class EmbeddedForwardingTest extends ForwardingContract {
    @Override
    TestDaemon startDaemon() {
        return EmbeddedTestDaemon.start();
    }

    @Test
    void creating_is_refused_with_a_sentence_that_names_mutagen() {
        ForwardingSpecification specification = ForwardingSpecification.builder(
                        EndpointUrl.parseForwarding("tcp:localhost:8080"),
                        EndpointUrl.parseForwarding("tcp:localhost:80"))
                .build();

        assertThatThrownBy(() -> forwarding().create(specification))
                .isInstanceOf(OperationFailedException.class)
                .hasMessageContaining("does not forward")
                .hasMessageContaining("mutagen daemon start");
        assertThat(forwarding().list(Selection.all()).states()).isEmpty();
    }
}
