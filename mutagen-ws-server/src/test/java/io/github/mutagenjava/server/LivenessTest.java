package io.github.mutagenjava.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Peers without a sign of life are closed, whatever went wrong before. */
final class LivenessTest extends ServerTestCase {

    private final AtomicBoolean failed = new AtomicBoolean();

    @Override
    Tuning tuning() {
        return new TuningBuilder(options())
                .limits(ServerFixture.limits(Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(20)))
                .nanoTime(this::nanoTime)
                .build();
    }

    /** Fails the first time that the server looks after a connection. */
    private long nanoTime() {
        if (Thread.currentThread().getName().equals("mutagen-ws-timer") && failed.compareAndSet(false, true)) {
            throw new IllegalStateException("a defect");
        }
        return System.nanoTime();
    }

    @Test
    void a_defect_while_looking_after_one_connection_leaves_none_without_care() throws IOException {
        try (Socket silent = RawHttp.open(server.port())) {
            silent.getOutputStream()
                    .write(RawHttp.upgrade("/synchronization", "Host: localhost")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(RawHttp.head(silent)).startsWith("HTTP/1.1 101 ");
            Awaitility.await().untilTrue(failed);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(15))
                    .untilAsserted(
                            () -> assertThat(server.get("/metrics").body()).contains("mutagen_ws_websockets 0.0"));
        }
    }
}
