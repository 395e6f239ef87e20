package io.github.mutagenjava.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.mutagenjava.embedded.PromptScript;
import io.github.mutagenjava.server.options.ServerOptions;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Questions on the way to an SSH host. */
final class PromptTest extends ServerTestCase {

    private static final String HOST_KEY = "Are you sure you want to continue connecting (yes/no/[fingerprint])? ";
    private static final String PASSWORD = "deploy@staging's password: ";

    @BeforeEach
    void scriptTheHost() {
        daemon.script().serve("staging", folder.resolve("remote"), conversation());
    }

    private static PromptScript conversation() {
        return PromptScript.of()
                .prompt(HOST_KEY, "yes", "Host key verification failed.")
                .prompt(PASSWORD, "secret", "Permission denied (publickey,password).");
    }

    private String creationOverSsh() {
        return "{\"name\":\"web\",\"alpha\":{\"path\":\"" + folder.resolve("web")
                + "\"},\"beta\":{\"protocol\":\"ssh\",\"user\":\"deploy\",\"host\":\"staging\",\"path\":\"/web\"}}";
    }

    @Test
    void a_creation_with_host_key_and_password_ends_in_a_session() {
        try (TestSocket socket = server.connect()) {
            socket.send("creation", 1, creationOverSsh());
            JsonObject hostKey = socket.next("prompt");
            socket.send("answer", 2, "\"yes\"");
            JsonObject password = socket.next("prompt");
            socket.send(
                    "answer",
                    3,
                    "{\"prompt\":" + password.getAsJsonObject("data").get("prompt") + ",\"value\":\"secret\"}");

            JsonObject answer = socket.answer(1);

            assertThat(code(answer)).isZero();
            assertThat(message(hostKey)).isEqualTo(HOST_KEY);
            assertThat(hostKey.getAsJsonObject("data").get("echo").getAsBoolean())
                    .isTrue();
            assertThat(hostKey.getAsJsonObject("data").get("request").getAsLong())
                    .isEqualTo(1);
            assertThat(password.getAsJsonObject("data").get("echo").getAsBoolean())
                    .isFalse();
        }
    }

    @Test
    void an_answer_to_another_question_is_refused_and_leaves_the_open_one() {
        try (TestSocket socket = server.connect()) {
            socket.send("creation", 1, creationOverSsh());
            JsonObject prompt = socket.next("prompt");

            JsonObject answer = socket.ask("answer", 2, "{\"prompt\":\"p-77\",\"value\":\"yes\"}");

            assertThat(code(answer)).isEqualTo(2001);
            assertThat(message(answer))
                    .contains(prompt.getAsJsonObject("data").get("prompt").getAsString());
            assertThat(code(socket.ask("answer", 3, "\"yes\""))).isZero();
        }
    }

    @Test
    void a_browser_that_vanishes_in_mid_prompt_leaves_nothing_behind() {
        TestSocket vanishing = server.connect();
        vanishing.send("creation", 1, creationOverSsh());
        vanishing.next("prompt");

        vanishing.abort();

        Awaitility.await()
                .untilAsserted(() -> assertThat(server.get("/metrics").body())
                        .contains("mutagen_ws_open_prompts 0.0")
                        .contains("mutagen_ws_websockets 0.0"));
        try (TestSocket other = server.connect()) {
            assertThat(code(other.ask("list", 1, "{}"))).isZero();
        }
    }

    @Test
    void a_question_over_http_is_declined() {
        HttpResponse<String> answer =
                server.post("/api/synchronization/creation", "application/json", creationOverSsh());

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("\"code\":2003")
                .contains("\"a question was not answered: questions can't be answered over HTTP;");
    }

    @Test
    void a_wrong_password_ends_in_the_words_of_ssh() {
        try (TestSocket socket = server.connect()) {
            socket.send("creation", 1, creationOverSsh());
            socket.next("prompt");
            socket.send("answer", 2, "\"yes\"");
            socket.next("prompt");

            socket.send("answer", 3, "\"guessed\"");

            JsonObject answer = socket.answer(1);
            assertThat(code(answer)).isEqualTo(2003);
            assertThat(message(answer)).contains("Permission denied (publickey,password).");
        }
    }

    @Test
    void a_cancelled_creation_takes_its_question_back() {
        try (TestSocket socket = server.connect()) {
            socket.send("creation", 1, creationOverSsh());
            socket.next("prompt");

            socket.send("cancel", 2, "{\"request\":1}");

            assertThat(message(socket.answer(1))).startsWith("cancelled");
            Awaitility.await()
                    .untilAsserted(
                            () -> assertThat(server.get("/metrics").body()).contains("mutagen_ws_open_prompts 0.0"));
            assertThat(message(socket.ask("answer", 3, "\"yes\""))).isEqualTo("no question is open");
        }
    }

    @Test
    void questions_of_two_creations_are_told_apart() {
        try (TestSocket socket = server.connect()) {
            socket.send("creation", 1, creationOverSsh());
            JsonObject first = socket.next("prompt");
            socket.send("creation", 2, creationOverSsh());
            JsonObject second = socket.next("prompt");

            socket.send("answer", 3, "{\"prompt\":" + identifier(second) + ",\"value\":\"no\"}");

            assertThat(message(socket.answer(2))).contains("Host key verification failed.");
            assertThat(code(socket.ask("answer", 4, "{\"prompt\":" + identifier(first) + ",\"value\":\"yes\"}")))
                    .isZero();
        }
    }

    private static JsonElement identifier(JsonObject prompt) {
        return prompt.getAsJsonObject("data").get("prompt");
    }

    @Test
    void a_question_that_nobody_answers_ends_its_creation() {
        ServerOptions hasty = ServerFixture.limited(options(), 1000, Optional.empty(), Duration.ofMillis(200));
        try (ServerFixture impatient = ServerFixture.with(hasty);
                TestSocket socket = impatient.connect()) {
            socket.send("creation", 1, creationOverSsh());

            JsonObject answer = socket.answer(1);

            assertThat(code(answer)).isEqualTo(2003);
            assertThat(message(answer)).startsWith("a question was not answered: no answer within");
        }
    }
}
