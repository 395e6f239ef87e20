package io.github.mutagenjava.benchmarks.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mutagenjava.client.internal.mapping.StateMapping;
import io.github.mutagenjava.client.synchronization.SynchronizationSnapshot;
import io.github.mutagenjava.proto.synchronization.ListResponse;
import org.junit.jupiter.api.Test;

class ListedSessionsTest {
    @Test
    void a_paused_list_has_the_size_that_a_daemon_sends() {
        int bytesEach = ListedSessions.paused(1000).length / 1000;

        // A daemon sends about 174 for sessions with short local paths; ours have a host and a longer path.
        assertThat(bytesEach).isBetween(150, 250);
    }

    @Test
    void a_running_list_has_everything_that_is_mapped_at_length() throws Exception {
        SynchronizationSnapshot snapshot = StateMapping.toRecord(1, ListResponse.parseFrom(ListedSessions.running(3)));

        assertThat(snapshot.states()).hasSize(3).allSatisfy(state -> {
            assertThat(state.conflicts()).hasSize(1);
            assertThat(state.betaState().scanProblems()).hasSize(1);
            assertThat(state.session().labels()).hasSize(2);
        });
    }
}
