package io.github.mutagenjava.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.mutagenjava.embedded.EmbeddedDaemon;
import io.github.mutagenjava.embedded.Operation;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Following sessions. */
final class MonitorTest extends ServerTestCase {

    @Test
    void a_monitor_begins_with_the_whole_list() {
        try (TestSocket socket = server.connect()) {
            socket.ask("creation", 1, creation("one", true));

            JsonObject answer = socket.ask("monitor", 2, "{}");

            assertThat(answer.getAsJsonObject("data").getAsJsonArray("sessionStates"))
                    .hasSize(1);
        }
    }

    @Test
    void what_another_client_changes_is_told() {
        try (TestSocket following = server.connect();
                TestSocket acting = server.connect()) {
            following.ask("monitor", 5, "{}");

            String created = session(acting.ask("creation", 1, creation("one", true)));

            JsonObject changes = following.next("changes");
            assertThat(changes.get("id").getAsLong()).isEqualTo(5);
            assertThat(changes.getAsJsonObject("data").getAsJsonArray("updated").toString())
                    .contains(created);
        }
    }

    @Test
    void a_terminated_session_is_told_as_removed() {
        try (TestSocket socket = server.connect()) {
            String created = session(socket.ask("creation", 1, creation("one", true)));
            socket.ask("monitor", 5, "{}");

            socket.ask("terminate", 6, "{\"name\":\"one\"}");

            JsonObject changes = socket.next("changes");
            assertThat(changes.getAsJsonObject("data").getAsJsonArray("removed").toString())
                    .contains(created);
        }
    }

    @Test
    void a_name_that_does_not_exist_yet_is_told_once_it_does() {
        try (TestSocket socket = server.connect()) {
            JsonObject answer = socket.ask("monitor", 5, "{\"name\":\"later\"}");
            socket.ask("creation", 6, creation("other", true));

            socket.send("creation", 7, creation("later", true));

            JsonObject changes = socket.next("changes");
            assertThat(answer.getAsJsonObject("data").has("sessionStates")).isFalse();
            assertThat(changes.getAsJsonObject("data").getAsJsonArray("updated").toString())
                    .contains("\"later\"")
                    .doesNotContain("\"other\"");
        }
    }

    @Test
    void a_bad_selector_is_refused_with_the_words_of_the_daemon() {
        try (TestSocket socket = server.connect()) {
            JsonObject answer = socket.ask("monitor", 5, "{\"label\":\"a=b=c\"}");

            assertThat(message(answer))
                    .startsWith("unable to locate requested sessions: unable to parse label selector");
        }
    }

    @Test
    void after_unmonitor_nothing_is_told() {
        try (TestSocket socket = server.connect()) {
            socket.ask("monitor", 5, "{}");
            socket.ask("monitor", 6, "{}");
            socket.ask("unmonitor", 7, "{\"request\":5}");

            socket.send("creation", 8, creation("one", true));

            assertThat(socket.next("changes").get("id").getAsLong()).isEqualTo(6);
        }
    }

    @Test
    void a_daemon_that_comes_back_gives_a_whole_list_again() {
        try (TestSocket socket = server.connect()) {
            socket.ask("creation", 1, creation("one", true));
            socket.ask("monitor", 5, "{}");
            daemon.close();

            daemon = EmbeddedDaemon.start(folder.resolve("d"));

            JsonObject snapshot = socket.next("snapshot");
            assertThat(snapshot.get("id").getAsLong()).isEqualTo(5);
            assertThat(snapshot.getAsJsonObject("data").getAsJsonArray("sessionStates"))
                    .hasSize(1);
        }
    }

    @Test
    void a_monitor_without_a_daemon_is_refused() {
        daemon.close();
        try (TestSocket socket = server.connect()) {
            JsonObject answer = socket.ask("monitor", 5, "{}");

            assertThat(code(answer)).isEqualTo(2001);
        }
    }

    @Test
    void a_monitor_cancelled_before_its_list_tells_nothing() {
        daemon.script().delay(Operation.LIST, Duration.ofMinutes(5));
        try (TestSocket socket = server.connect()) {
            socket.send("monitor", 5, "{}");

            JsonObject cancelled = socket.ask("cancel", 6, "{\"request\":5}");

            daemon.script().clear();
            assertThat(code(cancelled)).isZero();
            assertThat(server.get("/metrics").body()).contains("mutagen_ws_monitors 0.0");
        }
    }

    @Test
    void a_monitor_can_be_ended_before_its_list() {
        daemon.script().delay(Operation.LIST, Duration.ofMinutes(5));
        try (TestSocket socket = server.connect()) {
            socket.send("monitor", 5, "{}");

            socket.send("unmonitor", 6, "{\"request\":5}");

            daemon.script().clear();
            assertThat(message(socket.answer(5))).isEqualTo("cancelled");
            assertThat(code(socket.answer(6))).isZero();
            assertThat(server.get("/metrics").body()).contains("mutagen_ws_monitors 0.0");
        }
    }

    @Test
    void a_browser_that_vanishes_before_its_list_leaves_no_monitor_behind() {
        daemon.script().delay(Operation.LIST, Duration.ofMinutes(5));
        TestSocket vanishing = server.connect();
        vanishing.send("monitor", 5, "{}");
        vanishing.ask("version", 6, "null");

        vanishing.abort();

        daemon.script().clear();
        Awaitility.await()
                .untilAsserted(() -> assertThat(server.get("/metrics").body()).contains("mutagen_ws_monitors 0.0"));
    }
}
