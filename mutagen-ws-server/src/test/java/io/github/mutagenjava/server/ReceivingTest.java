package io.github.mutagenjava.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Bodies and texts that are long and do not come to an end take no more memory than there is for all of them. */
final class ReceivingTest extends ServerTestCase {

    private static final String JSON = "application/json";
    private static final String PAUSE = "/api/synchronization/pause";
    private static final String PART = " ".repeat(80_000);

    @Override
    Tuning tuning() {
        return new TuningBuilder(options())
                .limits(ServerFixture.limits(Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(20)))
                .incomingBytes(100_000)
                .build();
    }

    @Test
    void long_bodies_beyond_what_fits_are_refused_until_there_is_room_again() throws IOException {
        try (Socket first = begun();
                Socket second = begun()) {
            assertThat(server.post(PAUSE, JSON, "{}").statusCode())
                    .as("a short one meanwhile")
                    .isEqualTo(200);
            assertThat(answer(first) + answer(second)).containsOnlyOnce("HTTP/1.1 503 ");
        }
        Awaitility.await()
                .until(() -> server.post(PAUSE, JSON, "{" + PART + "}").statusCode() == 200);
    }

    /** The beginning of a body. */
    private Socket begun() throws IOException {
        Socket socket = RawHttp.open(server.port());
        socket.getOutputStream()
                .write(("POST " + PAUSE + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + JSON
                                + "\r\nContent-Length: 900000\r\n\r\n" + PART)
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** Nothing for the one that was begun first and is cut. */
    private static String answer(Socket socket) {
        try {
            return RawHttp.head(socket);
        } catch (IOException cut) {
            return "";
        }
    }

    @Test
    void long_texts_beyond_what_fits_are_closed_with_1013_and_keep_nobody_waiting() {
        List<TestSocket> senders = new ArrayList<>();
        try (TestSocket other = server.connect()) {
            for (int i = 0; i < 8; i++) {
                TestSocket sender = server.connect();
                senders.add(sender);
                sender.sendPartUnlessClosed(PART.repeat(8), false);
            }

            assertThat(code(other.ask("list", 1, "{}"))).isZero();
            assertThat(senders)
                    .allSatisfy(sender -> assertThat(sender.closeCode()).isEqualTo(1013));
        } finally {
            senders.forEach(TestSocket::close);
        }
    }

    @Test
    void a_short_text_that_never_ends_is_closed_with_1008_although_its_sender_lives() {
        try (TestSocket socket = server.connect()) {
            socket.sendPart("{\"action\":", false);

            assertThat(socket.closeCode()).isEqualTo(1008);
        }
    }

    /** More senders than there are threads: one that is busy with such a text for ever would answer none of the next. */
    @Test
    void texts_that_are_no_utf_8_only_in_a_later_frame_are_closed_with_1007_and_keep_nobody_waiting()
            throws IOException {
        int senders = 4 * Math.max(2, Runtime.getRuntime().availableProcessors());
        for (int i = 0; i < senders; i++) {
            try (Socket sender = RawWebSocket.open(server.port())) {
                sender.getOutputStream().write(RawWebSocket.frame(0x01, "{"));
                sender.getOutputStream().write(RawWebSocket.frame(0x80, new byte[] {(byte) 0xff}));

                assertThat(RawWebSocket.closeCode(sender)).isEqualTo(1007);
            }
        }
    }
}
