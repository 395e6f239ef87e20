package io.github.mutagenjava.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.mutagenjava.client.MutagenClient;
import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.embedded.EmbeddedDaemon;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists come from a cache and show everything that was acknowledged before they were asked for. */
final class ValidatedListTest extends ServerTestCase {

    private static final int MANY = 40;
    private static final int ROUNDS = 250;
    private static final int WRITERS = 6;

    @Test
    void a_list_shows_every_pause_and_resume_acknowledged_before_it_whoever_made_it() throws Exception {
        // Enough sessions that lists are probed for, not fetched.
        daemon.script().addPausedSessions(MANY);
        try (MutagenClient direct =
                MutagenClient.builder().socket(daemon.socket()).connect()) {
            List<Callable<Void>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                writers.add(() -> alternate(direct, "w" + (char) ('a' + writer), writer % 2 == 0));
            }

            List<Future<Void>> done = all(writers);

            for (Future<Void> writer : done) {
                writer.get();
            }
        }
    }

    /** Terminates and creates a session, through the server or behind its back, and lists after each. */
    private Void alternate(MutagenClient direct, String name, boolean behind) {
        try (TestSocket socket = server.connect()) {
            for (int round = 0; round < ROUNDS; round++) {
                socket.ask("creation", 1, creation(name, true));
                assertThat(names(socket)).as("round " + round + " of " + name).contains("\"" + name + "\"");
                if (behind) {
                    direct.synchronization().terminate(Selection.of(name));
                } else {
                    socket.ask("terminate", 2, "{\"name\":\"" + name + "\"}");
                }
                assertThat(names(socket)).as("round " + round + " of " + name).doesNotContain("\"" + name + "\"");
            }
        }
        return null;
    }

    private static String names(TestSocket socket) {
        return socket.ask("list", 3, "{}").toString();
    }

    private static List<Future<Void>> all(List<Callable<Void>> tasks) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            return threads.invokeAll(tasks);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void a_restarted_daemon_at_the_same_index_is_not_taken_for_the_old_one() {
        try (TestSocket socket = server.connect()) {
            for (int i = 0; i < MANY; i++) {
                socket.ask("creation", 1, creation("kept-" + i, true));
            }
        }
        JsonObject before = list();
        daemon.close();
        daemon = EmbeddedDaemon.start(folder.resolve("d"));
        try (MutagenClient direct =
                MutagenClient.builder().socket(daemon.socket()).connect()) {
            direct.synchronization().terminate(Selection.of("kept-1"));
            // Pausing what is paused changes nothing but raises the index.
            while (Long.compareUnsigned(index(direct), index(before)) < 0) {
                direct.synchronization().pause(Selection.of("kept-2"));
            }
            assertThat(index(direct)).as("the index met again").isEqualTo(index(before));
        }

        JsonObject after = awaitList();

        assertThat(after.toString()).doesNotContain("\"kept-1\"").contains("\"kept-2\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "W/", "\"other\", "})
    void an_unchanged_list_is_not_sent_again_to_who_has_it(String before) {
        daemon.script().addPausedSessions(MANY);
        String tag = server.get("/api/synchronization/sessions")
                .headers()
                .firstValue("ETag")
                .orElseThrow();

        HttpResponse<String> answer = server.get("/api/synchronization/sessions", "If-None-Match", before + tag);

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void a_changed_list_is_sent_to_who_has_the_old_one() {
        daemon.script().addPausedSessions(MANY);
        String tag = server.get("/api/synchronization/sessions")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        server.post("/api/synchronization/terminate", "application/json", "{\"name\":\"synthetic-1\"}");

        HttpResponse<String> answer = server.get("/api/synchronization/sessions", "If-None-Match", tag);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("\"synthetic-1\"");
    }

    private JsonObject list() {
        return JsonParser.parseString(
                        server.get("/api/synchronization/sessions").body())
                .getAsJsonObject();
    }

    private JsonObject awaitList() {
        return Awaitility.await().until(this::list, answer -> answer.get("code").getAsInt() == 0);
    }

    private static long index(JsonObject list) {
        return list.getAsJsonObject("data").get("stateIndex").getAsLong();
    }

    private static long index(MutagenClient direct) {
        return direct.synchronization().list(Selection.all()).stateIndex();
    }
}
