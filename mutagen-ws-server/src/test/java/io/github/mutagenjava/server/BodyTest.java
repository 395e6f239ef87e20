package io.github.mutagenjava.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies of requests, sent as no good client sends them. */
final class BodyTest extends ServerTestCase {

    private static final String JSON = "Host: localhost\r\nContent-Type: application/json\r\n";
    private static final String RESUME = "POST /api/synchronization/resume HTTP/1.1\r\n" + JSON;
    private static final String CHUNKED = "Transfer-Encoding: chunked\r\n\r\n";
    private static final int MEBIBYTE = 1 << 20;

    /** Undertow takes each of these for a body without anything in it, or waits for more. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "zz\r\n",
                "zz\r\n\r\n",
                "\r\n\r\n",
                "0x2\r\n{}\r\n0\r\n\r\n",
                "2\r\n{}, or so\r\n0\r\n\r\n",
                "5\r\n{}\r\n0\r\n\r\n",
                "fffffffffffffffff\r\n{}\r\n0\r\n\r\n"
            })
    void malformed_chunks_are_refused_and_change_nothing(String chunks) {
        String answer = server.raw(RESUME + CHUNKED + chunks);

        assertThat(answer)
                .startsWith("HTTP/1.1 400 ")
                .contains("Connection: close\r\n", "\"message\":\"malformed chunks: expected ");
        assertThat(server.get("/metrics").body()).doesNotContain("action=\"resume\"");
    }

    @Test
    void chunks_that_are_malformed_only_later_are_refused_as_well() throws IOException {
        try (Socket socket = RawHttp.open(server.port())) {
            send(socket, RESUME + "Expect: 100-continue\r\n" + CHUNKED);
            assertThat(RawHttp.head(socket)).startsWith("HTTP/1.1 100 ");
            send(socket, "1\r\n{\r\nnonsense");
            assertThat(rest(socket)).startsWith("HTTP/1.1 400 ").contains("malformed chunks");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /health", "POST /nothing", "POST /login"})
    void malformed_chunks_end_the_connection_wherever_they_go(String request) throws IOException {
        try (Socket socket = RawHttp.open(server.port())) {
            send(
                    socket,
                    request + " HTTP/1.1\r\n" + JSON + CHUNKED + "zz\r\n\r\nGET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(rest(socket)).startsWith("HTTP/1.1 ").doesNotContain("home");
        }
    }

    @Test
    void the_request_after_a_body_in_chunks_is_answered() throws IOException {
        try (Socket socket = RawHttp.open(server.port())) {
            send(
                    socket,
                    RESUME + CHUNKED + "1;x=y\r\n{\r\n1\r\n}\r\n0\r\nTrailer: z\r\n\r\n"
                            + RawHttp.get("/health", "Host: localhost"));
            assertThat(rest(socket)).startsWith("HTTP/1.1 200 ").contains("\"action\":\"ack\"", "alive");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"z", "99999999"})
    void only_its_chunks_tell_the_length_of_a_body_in_chunks(String other) {
        String headers = "Connection: close\r\nX-Content-Length: " + other + "\r\n";

        String answer = server.raw(RESUME + headers + CHUNKED + "2\r\n{}\r\n0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/synchronization/resume, 413, the body is over 1048576 bytes",
        "/login, 413, the body is over 8192 bytes",
        "/nothing, 404, nothing is here"
    })
    void the_sender_of_a_body_that_is_too_long_hears_why(String path, int status, String reason) throws IOException {
        for (String framing : new String[] {"Content-Length: " + 5 * MEBIBYTE + "\r\n\r\n", CHUNKED}) {
            try (Socket socket = RawHttp.open(server.port())) {
                send(socket, "POST " + path + " HTTP/1.1\r\n" + JSON + framing);
                for (int i = 0; i < 5; i++) {
                    send(socket, framing.equals(CHUNKED) ? "100000\r\n" : "");
                    send(socket, "x".repeat(MEBIBYTE));
                    send(socket, framing.equals(CHUNKED) ? "\r\n" : "");
                }
                send(socket, framing.equals(CHUNKED) ? "0\r\n\r\n" : "");
                send(socket, RawHttp.get("/health", "Host: localhost"));
                assertThat(rest(socket)).startsWith("HTTP/1.1 " + status + " ").contains(reason, "alive");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 9000000000\r\n\r\n", CHUNKED + "7fffffff\r\n"})
    void a_body_without_end_is_cut_off(String framing) throws IOException {
        byte[] part = new byte[MEBIBYTE];
        Arrays.fill(part, (byte) 'x');
        int sent = 0;
        try (Socket socket = RawHttp.open(server.port())) {
            send(socket, RESUME + framing);
            while (sent < 1000) {
                socket.getOutputStream().write(part);
                sent++;
            }
        } catch (IOException cutOff) {
            // as it should be
        }
        assertThat(sent).isLessThan(1000);
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String rest(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
