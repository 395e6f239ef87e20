package io.github.mutagenjava.server.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ServerMetricsTest {

    private final ServerMetrics metrics = new ServerMetrics();

    @Test
    void an_answer_that_comes_late_by_an_earlier_connection_is_no_reconnect() {
        metrics.daemonAnswered(1);
        metrics.daemonAnswered(2);
        metrics.daemonAnswered(1);

        metrics.daemonAnswered(2);

        assertThat(text()).contains("mutagen_ws_daemon_reconnects_total 1.0");
    }

    private String text() {
        return new String(new MetricsText(metrics).write(Optional.empty()), StandardCharsets.UTF_8);
    }
}
