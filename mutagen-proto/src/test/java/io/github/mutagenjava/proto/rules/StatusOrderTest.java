package io.github.mutagenjava.proto.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mutagenjava.proto.synchronization.Status;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class StatusOrderTest {
    @Test
    void three_statuses_are_halts() {
        assertThat(IntStream.range(-1, 20).filter(StatusOrder::isHalted)).containsExactly(1, 2, 3);
    }

    @Test
    void a_synchronization_is_connected_from_watching_on() {
        assertThat(IntStream.range(-1, 16).filter(StatusOrder::isSynchronizationConnected))
                .containsExactly(6, 7, 8, 9, 10, 11, 12, 13, 14, 15)
                .startsWith(Status.Watching_VALUE);
    }

    @Test
    void a_forwarding_is_connected_while_it_forwards() {
        assertThat(IntStream.range(-1, 6).filter(StatusOrder::isForwardingConnected))
                .containsExactly(3);
    }
}
