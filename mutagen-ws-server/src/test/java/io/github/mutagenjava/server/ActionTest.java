package io.github.mutagenjava.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.mutagenjava.embedded.Operation;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests over a WebSocket. */
final class ActionTest extends ServerTestCase {

    @Test
    void progress_comes_before_its_answer_and_names_its_request() {
        try (TestSocket socket = server.connect()) {
            socket.send("creation", 12, creation("one", true));

            List<JsonObject> frames = socket.through(12);

            assertThat(frames).hasSize(2);
            assertThat(message(frames.get(0))).isEqualTo("Creating session...");
            assertThat(frames.get(0).getAsJsonObject("data").get("request").getAsLong())
                    .isEqualTo(12);
        }
    }

    @Test
    void the_version_is_that_of_the_daemon() {
        try (TestSocket socket = server.connect()) {
            JsonObject answer = socket.ask("version", 1, "null");

            assertThat(answer.getAsJsonObject("data").get("daemon").getAsString())
                    .isEqualTo("0.18.1");
        }
    }

    @Test
    void an_unknown_action_lists_the_known_ones_and_keeps_the_connection() {
        try (TestSocket socket = server.connect()) {
            JsonObject answer = socket.ask("dance", 5, "{}");

            assertThat(message(answer)).contains("'dance'").contains("creation, list");
            assertThat(code(socket.ask("list", 6, "{}"))).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"-9223372036854775808", "9223372036854775807", "9007199254740993"})
    void an_id_is_echoed_exactly(long id) {
        try (TestSocket socket = server.connect()) {
            JsonObject answer = socket.ask("list", id, "{}");

            assertThat(answer.get("id").getAsBigInteger().longValueExact()).isEqualTo(id);
        }
    }

    @Test
    void an_id_beyond_64_bits_is_refused() {
        try (TestSocket socket = server.connect()) {
            socket.send("{\"action\":\"list\",\"id\":9223372036854775808}");

            assertThat(code(socket.next())).isEqualTo(2001);
        }
    }

    @Test
    void terminating_everything_takes_the_word_all() {
        try (TestSocket socket = server.connect()) {
            socket.ask("creation", 1, creation("one", true));

            JsonObject answer = socket.ask("terminate", 2, "{\"all\":true}");

            assertThat(code(answer)).isZero();
            assertThat(socket.ask("list", 3, "{}").getAsJsonObject("data").has("sessionStates"))
                    .isFalse();
        }
    }

    @Test
    void a_request_in_flight_can_be_cancelled() {
        daemon.script().delay(Operation.PAUSE, Duration.ofMinutes(5));
        try (TestSocket socket = server.connect()) {
            socket.send("pause", 7, "{}");
            socket.send("cancel", 8, "{\"request\":7}");

            JsonObject cancelled = socket.answer(7);

            assertThat(code(cancelled)).isEqualTo(2001);
            assertThat(message(cancelled)).contains("cancelled");
        }
    }

    @Test
    void cancelling_what_is_not_in_flight_is_refused() {
        try (TestSocket socket = server.connect()) {
            JsonObject answer = socket.ask("cancel", 8, "{\"request\":7}");

            assertThat(code(answer)).isEqualTo(2001);
        }
    }

    @Test
    void request_0_cannot_be_cancelled() {
        try (TestSocket socket = server.connect()) {
            JsonObject answer = socket.ask("cancel", 8, "{\"request\":0}");

            assertThat(message(answer)).contains("0 cannot be cancelled");
        }
    }

    @Test
    void the_65th_request_in_flight_is_refused_at_once() {
        daemon.script().delay(Operation.PAUSE, Duration.ofMinutes(5));
        try (TestSocket socket = server.connect()) {
            for (int i = 1; i <= 64; i++) {
                socket.send("pause", i, "{}");
            }

            JsonObject answer = socket.ask("list", 65, "{}");

            assertThat(message(answer)).isEqualTo("too many requests in flight (64); wait or cancel one");
        }
    }

    @Test
    void requests_are_answered_when_ready_not_in_order() {
        daemon.script().delay(Operation.PAUSE, Duration.ofMinutes(5));
        try (TestSocket socket = server.connect()) {
            socket.send("pause", 1, "{}");

            assertThat(code(socket.ask("list", 2, "{}"))).isZero();
        }
    }

    @Test
    void a_daemon_that_stops_is_told_in_the_answer() {
        try (TestSocket socket = server.connect()) {
            daemon.close();

            JsonObject answer = socket.ask("list", 1, "{}");

            assertThat(code(answer)).isEqualTo(2001);
            assertThat(message(answer)).contains("daemon");
        }
    }

    @Test
    void an_action_that_is_no_word_is_refused_under_the_id_of_its_request() {
        try (TestSocket socket = server.connect()) {
            socket.send("{\"action\":5,\"id\":9}");

            JsonObject answer = socket.answer(9);

            assertThat(message(answer)).startsWith("unknown action '5'");
        }
    }

    @Test
    void an_unknown_action_is_not_repeated_at_length() {
        try (TestSocket socket = server.connect()) {
            JsonObject answer = socket.ask("x".repeat(1_000_000), 5, "{}");

            assertThat(message(answer)).hasSizeLessThan(300);
        }
    }

    @Test
    void names_in_another_letter_case_are_understood() {
        try (TestSocket socket = server.connect()) {
            socket.ask("creation", 1, creation("one", true));
            socket.ask("creation", 2, creation("two", true));

            socket.send("{\"Action\":\"terminate\",\"ID\":3,\"Data\":{\"NAME\":\"one\"}}");

            assertThat(code(socket.answer(3))).isZero();
            assertThat(socket.ask("list", 4, "{}").getAsJsonObject("data").getAsJsonArray("sessionStates"))
                    .hasSize(1);
        }
    }

    @Test
    void every_request_with_the_id_is_cancelled() {
        daemon.script().delay(Operation.PAUSE, Duration.ofMinutes(5));
        try (TestSocket socket = server.connect()) {
            socket.send("pause", 7, "{}");
            socket.send("pause", 7, "{}");

            socket.send("cancel", 8, "{\"request\":7}");

            assertThat(message(socket.answer(7))).startsWith("cancelled");
            assertThat(message(socket.answer(7))).startsWith("cancelled");
        }
    }

    @ParameterizedTest
    @CsvSource({"answer,2001", "cancel,2001", "unmonitor,2001", "monitor,0"})
    void a_request_about_the_connection_is_counted_like_any_other(String action, int code) {
        try (TestSocket socket = server.connect()) {
            socket.ask(action, 1, action.equals("answer") ? "\"yes\"" : "{\"request\":7}");

            String metrics = server.get("/metrics").body();

            assertThat(metrics)
                    .contains("mutagen_ws_requests_total{action=\"" + action + "\",code=\"" + code + "\"} 1.0");
        }
    }

    @Test
    void a_refusal_longer_than_usual_is_told_whole() {
        String name = "x".repeat(100_000);
        try (TestSocket socket = server.connect()) {
            JsonObject answer = socket.ask("pause", 1, "{\"name\":\"" + name + "\"}");

            assertThat(message(answer))
                    .startsWith("unable to locate requested sessions")
                    .contains(name);
        }
    }
}
