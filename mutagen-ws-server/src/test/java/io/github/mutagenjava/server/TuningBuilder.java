package io.github.mutagenjava.server;

import io.github.mutagenjava.server.options.ServerOptions;
import io.github.mutagenjava.server.socket.Limits;
import java.time.Duration;
import java.util.function.LongSupplier;

/** The standard tuning, but for what a test says. */
final class TuningBuilder {

    private final Tuning standard;
    private Limits limits;
    private long unsentBytes;
    private long incomingBytes;
    private Duration grace;
    private LongSupplier nanoTime;

    TuningBuilder(ServerOptions options) {
        standard = Tuning.standard(options);
        limits = standard.limits();
        unsentBytes = standard.unsentBytes();
        incomingBytes = standard.incomingBytes();
        grace = standard.grace();
        nanoTime = standard.nanoTime();
    }

    TuningBuilder limits(Limits other) {
        limits = other;
        return this;
    }

    TuningBuilder unsentBytes(long other) {
        unsentBytes = other;
        return this;
    }

    TuningBuilder incomingBytes(long other) {
        incomingBytes = other;
        return this;
    }

    TuningBuilder grace(Duration other) {
        grace = other;
        return this;
    }

    TuningBuilder nanoTime(LongSupplier other) {
        nanoTime = other;
        return this;
    }

    Tuning build() {
        return new Tuning(limits, unsentBytes, standard.cachedBytes(), incomingBytes, grace, nanoTime);
    }
}
