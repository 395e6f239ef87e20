package io.github.mutagenjava.server.metrics;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** What the server counts of itself, under names that begin with {@code mutagen_ws_}. */
public final class ServerMetrics {

    private static final double NANOS_A_SECOND = 1e9;

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Counter requests = Counter.builder()
            .name("mutagen_ws_requests_total")
            .help("Answered requests by action and code (0 is success).")
            .labelNames("action", "code")
            .register(registry);
    private final Histogram durations = Histogram.builder()
            .name("mutagen_ws_request_duration_seconds")
            .help("Time from a decoded request to its answer.")
            .labelNames("action")
            .classicOnly()
            .classicUpperBounds(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60)
            .register(registry);
    private final AtomicLong epoch = new AtomicLong(-1);
    private final AtomicLong reconnects = new AtomicLong();

    /** With nothing counted yet. */
    public ServerMetrics() {
        CounterWithCallback.builder()
                .name("mutagen_ws_daemon_reconnects_total")
                .help("How often the connection to the daemon was renewed.")
                .callback(callback -> callback.call((double) reconnects.get()))
                .register(registry);
    }

    /** Adds a value that is read when somebody asks. */
    public void gauge(String name, String help, LongSupplier value) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(callback -> callback.call((double) value.getAsLong()))
                .register(registry);
    }

    /** Counts an answer. */
    public void answered(String action, int code, long nanos) {
        requests.labelValues(action, Integer.toString(code)).inc();
        durations.labelValues(action).observe(nanos / NANOS_A_SECOND);
    }

    /** Notes by which connection the daemon answered. */
    public void daemonAnswered(long connectionEpoch) {
        if (epoch.get() >= connectionEpoch) {
            return; // as nearly always; an earlier one answered late
        }
        long before = epoch.getAndAccumulate(connectionEpoch, Math::max);
        if (before != -1 && before < connectionEpoch) {
            reconnects.incrementAndGet();
        }
    }

    PrometheusRegistry registry() {
        return registry;
    }
}
