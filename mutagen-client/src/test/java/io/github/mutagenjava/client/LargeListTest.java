package io.github.mutagenjava.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.synchronization.SynchronizationSnapshot;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The daemon allows 25 MiB in a message; gRPC alone would stop at 4. */
class LargeListTest extends OnEmbeddedDaemon {
    @Test
    void a_list_of_many_mebibytes_arrives() {
        script().addPausedSessions(60_000);

        SynchronizationSnapshot all =
                synchronization().withTimeout(Duration.ofMinutes(2)).list(Selection.all());

        assertThat(all.states()).hasSize(60_000);
    }
}
