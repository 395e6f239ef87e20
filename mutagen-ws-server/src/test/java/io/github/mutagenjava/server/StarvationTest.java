package io.github.mutagenjava.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that ask for long lists and take nothing of them keep no memory that others need. */
final class StarvationTest extends ServerTestCase {

    /** More than the platform takes over for a client that does not. */
    private static final int SESSIONS = 25_000;

    @Override
    Tuning tuning() {
        return new TuningBuilder(options())
                .limits(ServerFixture.limits(Duration.ofMinutes(5), Duration.ofSeconds(20), Duration.ofMinutes(5)))
                .unsentBytes(1 << 20)
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"WebSocket", "HTTP"})
    void who_takes_nothing_is_closed_when_others_are_refused_because_of_it(String kind) throws IOException {
        daemon.script().addPausedSessions(SESSIONS);
        try (Socket slow = kind.equals("HTTP") ? asked() : askedOverWebSocket("{\"action\":\"list\",\"id\":1}")) {
            Awaitility.await().until(() -> list() == 500);
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> list() == 200);
            assertThat(slow.isConnected()).isTrue();
        }
    }

    @Test
    void monitors_that_take_nothing_hold_no_more_memory_than_there_is() throws IOException {
        daemon.script().addPausedSessions(SESSIONS);
        List<Socket> slow = new ArrayList<>();
        try (TestSocket reading = server.connect()) {
            long list = server.get("/api/synchronization/sessions").body().length();
            for (int i = 0; i < 4; i++) {
                slow.add(askedOverWebSocket("{\"action\":\"monitor\",\"id\":1}"));
            }
            Awaitility.await().until(() -> gauge("mutagen_ws_unsent_bytes") > 0);
            reading.send("monitor", 1, "{}");
            AtomicLong most = new AtomicLong();
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> {
                most.accumulateAndGet(gauge("mutagen_ws_unsent_bytes"), Math::max);
                return reading.waiting() > 0;
            });
            assertThat(reading.answer(1).get("action").getAsString()).isEqualTo("ack");
            assertThat(most).hasValueLessThan(2 * list);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private long gauge(String name) {
        return server.get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.indexOf(" "))))
                .findFirst()
                .orElseThrow();
    }

    private int list() {
        return server.get("/api/synchronization/sessions").statusCode();
    }

    private Socket asked() throws IOException {
        Socket socket = RawHttp.open(server.port());
        socket.setReceiveBufferSize(4096);
        socket.getOutputStream()
                .write(RawHttp.get("/api/synchronization/sessions", "Host: localhost")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private Socket askedOverWebSocket(String request) throws IOException {
        Socket socket = RawWebSocket.open(server.port());
        socket.getOutputStream().write(RawWebSocket.frame(0x81, request));
        return socket;
    }
}
