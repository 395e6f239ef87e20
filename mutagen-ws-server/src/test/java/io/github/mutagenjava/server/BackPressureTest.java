package io.github.mutagenjava.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.mutagenjava.server.options.ServerOptions;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Clients that take nothing, send too much or fall silent disturb nobody else. */
final class BackPressureTest extends ServerTestCase {

    private static final int SESSIONS = 500;

    @Override
    Tuning tuning() {
        return new TuningBuilder(options())
                .limits(ServerFixture.limits(Duration.ofSeconds(4), Duration.ofSeconds(1), Duration.ofSeconds(3)))
                .build();
    }

    @Test
    void a_client_that_takes_nothing_is_closed_and_its_memory_freed() throws IOException {
        daemon.script().addPausedSessions(SESSIONS);
        try (Socket slow = RawWebSocket.open(server.port())) {
            for (int i = 0; i < 60; i++) {
                slow.getOutputStream().write(RawWebSocket.frame(0x81, "{\"action\":\"list\",\"id\":" + i + "}"));
            }
            assertThat(lists(5)).as("answers to others meanwhile").isEqualTo(5);

            Awaitility.await()
                    .atMost(Duration.ofSeconds(15))
                    .untilAsserted(() -> assertThat(metrics())
                            .contains("mutagen_ws_websockets 0.0")
                            .contains("mutagen_ws_unsent_bytes 0.0"));
        }
    }

    @Test
    void the_lists_of_a_slow_reader_wait_unencoded() throws IOException {
        daemon.script().addPausedSessions(SESSIONS);
        lists(2);
        try (Socket slow = RawWebSocket.open(server.port())) {
            for (int i = 0; i < 60; i++) {
                slow.getOutputStream().write(RawWebSocket.frame(0x81, "{\"action\":\"list\",\"id\":" + i + "}"));
            }

            Awaitility.await().until(() -> unsent() > 0);

            assertThat(unsent()).isLessThan(3L << 20);
        }
    }

    @Test
    void a_flood_of_requests_by_a_client_that_takes_nothing_ends_that_client_only() throws IOException {
        try (Socket flooding = RawWebSocket.open(server.port())) {
            Awaitility.await().untilAsserted(() -> assertThat(metrics()).contains("mutagen_ws_websockets 1.0"));
            // Not from here: a write to somebody who has gone can wait for the platform's next try to deliver.
            Thread flood = new Thread(() -> flood(flooding));
            flood.start();

            Awaitility.await()
                    .atMost(Duration.ofSeconds(15))
                    .untilAsserted(() -> assertThat(metrics()).contains("mutagen_ws_websockets 0.0"));
            assertThat(lists(3)).isEqualTo(3);
        }
    }

    private static void flood(Socket socket) {
        byte[] nonsense = RawWebSocket.frame(0x81, "{\"action\":\"" + "x".repeat(2000) + "\"}");
        try {
            for (int i = 0; i < 100_000; i++) {
                socket.getOutputStream().write(nonsense);
            }
        } catch (IOException cutOff) {
            // as it should be
        }
    }

    @Test
    void a_peer_without_a_sign_of_life_is_closed() throws IOException {
        try (Socket dead = RawWebSocket.open(server.port())) {
            assertThat(dead.isConnected()).isTrue();

            Awaitility.await()
                    .atMost(Duration.ofSeconds(15))
                    .untilAsserted(() -> assertThat(metrics()).contains("mutagen_ws_websockets 0.0"));
        }
    }

    @Test
    void a_request_whose_body_does_not_come_is_cut() throws IOException {
        List<Socket> slow = new ArrayList<>();
        for (String path : List.of("/login", "/api/synchronization/pause", "/health", "/nothing")) {
            Socket socket = RawHttp.open(server.port());
            socket.getOutputStream()
                    .write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                    + "Content-Length: 9\r\n\r\n{")
                            .getBytes(StandardCharsets.US_ASCII));
            slow.add(socket);
        }

        assertThat(slow).allSatisfy(socket -> assertThat(isCut(socket)).isTrue());
    }

    private static boolean isCut(Socket socket) {
        try (socket) {
            socket.getInputStream().readAllBytes();
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    @Test
    void a_quiet_client_that_answers_pings_stays() {
        try (TestSocket quiet = server.connect()) {
            long until = System.nanoTime() + Duration.ofSeconds(6).toNanos();
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> System.nanoTime() > until);

            assertThat(code(quiet.ask("list", 1, "{}"))).isZero();
        }
    }

    @Test
    void a_frame_over_a_mebibyte_is_closed_with_1009() {
        try (TestSocket socket = server.connect()) {
            socket.sendPartUnlessClosed("x".repeat((1 << 20) + 1), true);

            assertThat(socket.closeCode()).isEqualTo(1009);
        }
    }

    @Test
    void fragments_over_a_mebibyte_together_are_closed_with_1009() {
        try (TestSocket socket = server.connect()) {
            for (int i = 0; i < 5; i++) {
                socket.sendPartUnlessClosed("x".repeat(1 << 18), i == 4);
            }

            assertThat(socket.closeCode()).isEqualTo(1009);
        }
    }

    @Test
    void a_request_in_fragments_is_understood() {
        try (TestSocket socket = server.connect()) {
            socket.sendPart("{\"action\":\"li", false);
            socket.sendPart("st\",\"id", false);
            socket.sendPart("\":4}", true);

            assertThat(code(socket.answer(4))).isZero();
        }
    }

    @Test
    void ten_malformed_frames_in_a_row_are_closed_with_1008() {
        try (TestSocket socket = server.connect()) {
            for (int i = 0; i < 10; i++) {
                socket.send("{");
            }

            assertThat(socket.closeCode()).isEqualTo(1008);
        }
    }

    @Test
    void nine_malformed_frames_and_a_good_one_are_forgiven() {
        try (TestSocket socket = server.connect()) {
            for (int round = 0; round < 3; round++) {
                for (int i = 0; i < 9; i++) {
                    socket.send("[]");
                }
                assertThat(code(socket.ask("list", 1, "{}"))).isZero();
            }
        }
    }

    @Test
    void a_text_nested_without_end_is_only_malformed() {
        try (TestSocket socket = server.connect()) {
            socket.send("{\"action\":\"list\",\"id\":1,\"data\":" + "[".repeat(500_000));

            JsonObject answer = socket.next();

            assertThat(code(answer)).isEqualTo(2001);
            assertThat(code(socket.ask("list", 1, "{}"))).isZero();
        }
    }

    @Test
    void a_binary_frame_is_closed_with_1003() throws IOException {
        try (Socket socket = RawWebSocket.open(server.port())) {
            socket.getOutputStream().write(RawWebSocket.frame(0x82, "{}"));

            assertThat(RawWebSocket.closeCode(socket)).isEqualTo(1003);
        }
    }

    @Test
    void a_frame_of_a_length_that_none_can_have_is_closed_with_1002() throws IOException {
        byte[] length = {(byte) 0x81, (byte) 0xff, (byte) 0x80, 0, 0, 0, 0, 0, 0, 5, 0, 0, 0, 0, '{'};
        try (Socket socket = RawWebSocket.open(server.port())) {
            socket.getOutputStream().write(length);

            assertThat(RawWebSocket.closeCode(socket)).isEqualTo(1002);
        }
    }

    @Test
    void connections_beyond_the_limit_are_turned_away_and_counted_off_again() {
        ServerOptions few = few(2);
        try (ServerFixture small = ServerFixture.with(few);
                TestSocket first = small.connect()) {
            String beyond;
            try (TestSocket second = small.connect()) {
                assertThat(code(second.ask("list", 1, "{}"))).isZero();
                beyond = small.raw(RawHttp.get("/health", "Host: localhost"));
            }

            assertThat(beyond).startsWith("HTTP/1.1 503 ");
            Awaitility.await()
                    .until(() ->
                            small.raw(RawHttp.get("/health", "Host: localhost")).startsWith("HTTP/1.1 200 "));
            assertThat(code(first.ask("list", 1, "{}"))).isZero();
        }
    }

    private ServerOptions few(int connections) {
        return ServerFixture.limited(options(), connections, Optional.empty(), Duration.ofSeconds(30));
    }

    private int lists(int count) {
        int answered = 0;
        try (TestSocket other = server.connect()) {
            for (int i = 1; i <= count; i++) {
                answered += code(other.ask("list", i, "{}")) == 0 ? 1 : 0;
            }
        }
        return answered;
    }

    private String metrics() {
        return server.get("/metrics").body();
    }

    private long unsent() {
        return metrics()
                .lines()
                .filter(line -> line.startsWith("mutagen_ws_unsent_bytes "))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.indexOf(" "))))
                .findFirst()
                .orElseThrow();
    }
}
