package io.github.mutagenjava.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mutagenjava.embedded.EmbeddedDaemon;
import io.github.mutagenjava.embedded.Operation;
import io.github.mutagenjava.embedded.PromptScript;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plain HTTP. */
final class HttpTest extends ServerTestCase {

    private static final String JSON = "application/json; charset=utf-8";

    @Test
    void a_session_is_created_by_post() {
        HttpResponse<String> answer = server.post("/api/synchronization/creation", JSON, creation("one", true));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"action\":\"ack\"").contains("\"session\":\"sync_");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "terminate|{}|400|2003",
                "reset||400|2003",
                "pause|{\"name\":5}|400|2001",
                "pause|[|400|2001",
                "pause|{\"name\":\"nope\"}|409|2001",
                "flush|{\"label\":\"a=b=c\"}|409|2001",
                "creation|{}|409|2003",
                "pause|{}|200|0",
            })
    void an_answer_has_the_status_of_its_code(String action, String body, int status, int code) {
        HttpResponse<String> answer = server.post("/api/synchronization/" + action, JSON, body == null ? "" : body);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("\"code\":" + code + ",");
    }

    @Test
    void a_body_over_a_mebibyte_is_refused() {
        HttpResponse<String> answer =
                server.post("/api/synchronization/pause", JSON, "\"" + "x".repeat(1 << 20) + "\"");

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void a_read_is_no_change_and_a_change_is_no_read() {
        HttpResponse<String> answer = server.get("/api/synchronization/pause");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
    }

    @Test
    void any_refusal_of_a_list_is_500_as_documented() {
        HttpResponse<String> answer = server.get("/api/synchronization/sessions?name=nope");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("\"code\":2001");
    }

    @Test
    void home_is_a_word_for_programs() {
        HttpResponse<String> answer = server.get("/");

        assertThat(answer.body()).isEqualTo("home");
    }

    @Test
    void without_a_daemon_the_server_lives_but_is_not_ready() {
        daemon.close();

        HttpResponse<String> ready = server.get("/ready");

        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(ready.body()).contains("daemon.sock");
        assertThat(server.get("/health").statusCode()).isEqualTo(200);
    }

    @Test
    void a_daemon_that_comes_later_is_found() {
        daemon.close();
        assertThat(server.get("/ready").statusCode()).isEqualTo(503);

        daemon = EmbeddedDaemon.start(folder.resolve("d"));

        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(server.get("/ready").statusCode()).isEqualTo(200));
    }

    @Test
    void an_old_daemon_is_refused_with_the_versions() {
        daemon.close();
        daemon = EmbeddedDaemon.builder(folder.resolve("d")).version("0.14.0").start();

        Awaitility.await().untilAsserted(() -> {
            HttpResponse<String> answer = server.get("/ready");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("0.14.0").contains("0.15.0");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mutagen_synchronization_sessions{status=\"paused\"} 1.0",
                "mutagen_synchronization_conflicts 0.0",
                "mutagen_ws_requests_total{action=\"creation\",code=\"0\"} 1.0",
                "mutagen_ws_request_duration_seconds_bucket{action=\"creation\"",
                "mutagen_ws_connections ",
                "mutagen_ws_monitors 0.0",
                "mutagen_ws_open_prompts 0.0",
                "mutagen_ws_daemon_reconnects_total 0.0",
                "mutagen_daemon_up 1.0"
            })
    void the_metrics_tell(String line) {
        server.post("/api/synchronization/creation", JSON, creation("one", true));

        String metrics = server.get("/metrics").body();

        assertThat(metrics).contains(line);
    }

    @Test
    void a_deadline_is_told_with_what_may_still_happen() {
        daemon.script().delay(Operation.RESUME, Duration.ofMinutes(5));
        try (ServerFixture hasty = ServerFixture.with(
                ServerFixture.limited(options(), 1000, Optional.of(Duration.ofMillis(300)), Duration.ofSeconds(30)))) {
            HttpResponse<String> answer = hasty.post("/api/synchronization/resume", JSON, "{}");

            assertThat(answer.statusCode()).isEqualTo(504);
            assertThat(answer.body()).contains("may still carry the operation out\",");
        }
    }

    @Test
    void a_stopping_server_finishes_what_runs_and_says_goodbye() {
        daemon.script().delay(Operation.PAUSE, Duration.ofSeconds(1));
        try (TestSocket socket = server.connect()) {
            socket.send("pause", 1, "{}");
            socket.ask("version", 2, "null");

            server.close();

            assertThat(code(socket.answer(1))).isZero();
            assertThat(socket.closeCode()).isEqualTo(1001);
        }
    }

    @Test
    void a_stopping_server_does_not_wait_for_people() {
        daemon.script().converse(PromptScript.of().prompt("Password: ", "secret", "Permission denied."));
        Tuning hasty =
                new TuningBuilder(options()).grace(Duration.ofMillis(300)).build();
        ServerFixture stopping = ServerFixture.with(options(), hasty);
        try (TestSocket socket = stopping.connect()) {
            socket.send("creation", 1, creation("one", false));
            socket.next("prompt");
            stopping.close();
            assertThat(socket.closeCode()).isEqualTo(1001);
        }
    }

    @Test
    void a_client_that_asks_whether_its_body_is_welcome_is_told_to_go_on() {
        String answer = RawHttp.head(
                server.port(),
                "POST /api/synchronization/pause HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 2\r\nExpect: 100-continue\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 100 ");
    }

    @Test
    void a_body_in_another_encoding_is_refused() {
        String answer = server.raw("POST /api/synchronization/pause HTTP/1.1\r\nHost: localhost\r\n"
                + "Connection: close\r\nContent-Type: application/json\r\nContent-Length: 14\r\n\r\n"
                + "{\"name\":\"caf\u00e9\"}");

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("expected JSON in UTF-8");
    }

    @Test
    void a_daemon_that_hangs_is_not_ready() {
        daemon.script().delay(Operation.VERSION, Duration.ofMinutes(5));
        try (ServerFixture fresh = ServerFixture.on(daemon)) {
            HttpResponse<String> answer = fresh.get("/ready");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("the daemon did not answer within 3 s");
        }
    }

    @Test
    void the_creation_of_the_documentation_is_understood() {
        String configuration = "{\"synchronizationMode\":0,\"maximumEntryCount\":0,\"maximumStagingFileSize\":0,"
                + "\"probeMode\":0,\"scanMode\":0,\"stageMode\":0,\"symbolicLinkMode\":0,\"watchMode\":0,"
                + "\"watchPollingInterval\":0,\"defaultIgnores\":[],\"ignores\":[],\"ignoreVCSMode\":false,"
                + "\"permissionsMode\":0,\"defaultFileMode\":0,\"defaultDirectoryMode\":0,\"defaultOwner\":\"\","
                + "\"defaultGroup\":\"\"}";
        String endpoint =
                "{\"kind\":0,\"protocol\":0,\"user\":\"\",\"port\":0,\"environment\":{},\"parameters\":{},\"path\":\"";

        HttpResponse<String> answer = server.post(
                "/api/synchronization/creation",
                JSON,
                "{\"name\":\"\",\"labels\":[],\"paused\":true,\"alpha\":" + endpoint + folder.resolve("a")
                        + "\"},\"beta\":"
                        + endpoint + folder.resolve("b") + "\"},\"configuration\":" + configuration
                        + ",\"alphaConfiguration\":" + configuration + ",\"betaConfiguration\":"
                        + configuration.replace("false", "0") + "}");

        assertThat(answer.body()).contains("\"action\":\"ack\"");
    }
}
