package io.github.mutagenjava.server.metrics;

import io.github.mutagenjava.client.synchronization.SynchronizationSnapshot;
import io.github.mutagenjava.client.synchronization.SynchronizationState;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The metrics in the text form that Prometheus reads. */
public final class MetricsText {

    /** Its media type. */
    public static final String CONTENT_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

    private final ServerMetrics metrics;

    /** Of the given metrics. */
    public MetricsText(ServerMetrics metrics) {
        this.metrics = metrics;
    }

    /** All of them, and those of the sessions if the daemon could be asked. */
    public byte[] write(Optional<SynchronizationSnapshot> sessions) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            write(text, metrics.registry());
            write(text, ofSessions(sessions));
        } catch (IOException e) {
            throw new UncheckedIOException("memory took no more bytes", e);
        }
        return text.toByteArray();
    }

    private static void write(OutputStream text, PrometheusRegistry registry) throws IOException {
        PrometheusTextFormatWriter.create().write(text, registry.scrape());
    }

    private static PrometheusRegistry ofSessions(Optional<SynchronizationSnapshot> sessions) {
        PrometheusRegistry registry = new PrometheusRegistry();
        Gauge.builder()
                .name("mutagen_daemon_up")
                .help("Whether the daemon answers (1) or not (0).")
                .register(registry)
                .set(sessions.isPresent() ? 1 : 0);
        sessions.ifPresent(snapshot -> count(registry, snapshot));
        return registry;
    }

    private static void count(PrometheusRegistry registry, SynchronizationSnapshot snapshot) {
        Gauge byStatus = Gauge.builder()
                .name("mutagen_synchronization_sessions")
                .help("Synchronization sessions by status; resting ones count as paused.")
                .labelNames("status")
                .register(registry);
        Gauge conflicts = Gauge.builder()
                .name("mutagen_synchronization_conflicts")
                .help("Conflicts of all synchronization sessions.")
                .register(registry);
        for (SynchronizationState state : snapshot) {
            byStatus.labelValues(
                            state.session().paused() ? "paused" : state.status().text())
                    .inc();
            conflicts.inc((double) state.conflictCount());
        }
    }
}
