package io.github.mutagenjava.client.synchronization;

import static io.github.mutagenjava.client.synchronization.States.endpoint;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SynchronizationStateTest {
    @Test
    void the_text_of_a_state_in_order_is_short() {
        assertThat(States.inOrder().build()).hasToString("web (sync_1): /web <-> deploy@staging:~/web, watching");
    }

    @Test
    void the_text_tells_what_is_wrong() {
        SynchronizationState state = States.inOrder()
                .conflicts(10, 402)
                .alpha(endpoint(true, List.of(), 3))
                .lastError("alpha scan error: no")
                .build();

        assertThat(state)
                .asString()
                .endsWith(", watching, conflicts: 412, problems: 3, last error: alpha scan error: no");
    }

    @Test
    void counts_include_what_the_daemon_only_counted() {
        SynchronizationState state = States.inOrder()
                .conflicts(2, 5)
                .beta(endpoint(true, List.of(new Problem("a", "unreadable")), 3))
                .build();

        assertThat(List.of(state.conflictCount(), state.problemCount())).containsExactly(7L, 4L);
    }
}
