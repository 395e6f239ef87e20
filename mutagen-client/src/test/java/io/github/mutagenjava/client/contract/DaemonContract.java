package io.github.mutagenjava.client.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.mutagenjava.client.DaemonUnavailableException;
import io.github.mutagenjava.client.DaemonVersion;
import io.github.mutagenjava.client.MutagenClient;
import io.github.mutagenjava.client.session.Selection;
import org.junit.jupiter.api.Test;

/** What every daemon does as a daemon. */
abstract class DaemonContract extends ContractSetting {
    @Test
    void the_version_is_a_supported_one() {
        DaemonVersion version = client().daemon().version();

        assertThat(version).isGreaterThanOrEqualTo(new DaemonVersion(0, 15, 0, ""));
    }

    @Test
    void the_first_call_after_a_restart_succeeds() {
        daemon().restart();

        assertThat(synchronization().list(Selection.all()).states()).isEmpty();
    }

    @Test
    void a_daemon_that_was_told_to_end_is_gone() {
        try (MutagenClient other =
                MutagenClient.builder().socket(daemon().socket()).connect()) {
            other.daemon().terminate();

            // It answers before it ends, so for a moment it can still be asked.
            await().untilAsserted(() -> assertThatThrownBy(() -> other.daemon().version())
                    .isInstanceOf(DaemonUnavailableException.class)
                    .hasMessageContaining("start it with `mutagen daemon start`"));
        } finally {
            daemon().restart();
        }
    }

    @Test
    void connecting_to_a_daemon_that_is_gone_fails_with_the_cure() {
        client().daemon().terminate();
        try {
            await().untilAsserted(() -> assertThatThrownBy(() -> MutagenClient.builder()
                            .socket(daemon().socket())
                            .connect()
                            .close())
                    .isInstanceOf(DaemonUnavailableException.class)
                    .hasMessageContaining(daemon().socket().toString())
                    .hasMessageContaining("start it with `mutagen daemon start`"));
        } finally {
            daemon().restart();
        }
    }
}
