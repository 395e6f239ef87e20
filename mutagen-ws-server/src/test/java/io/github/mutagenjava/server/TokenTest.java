package io.github.mutagenjava.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mutagenjava.server.options.ServerOptions;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that asks for a token. */
final class TokenTest extends ServerTestCase {

    private static final String TOKEN = "correct horse";

    @Override
    ServerOptions options() {
        return ServerFixture.options(daemon.socket(), Optional.of(TOKEN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/ready", "/metrics", "/api/synchronization/sessions", "/synchronization"})
    void nothing_is_told_without_the_token(String path) {
        HttpResponse<String> answer = server.get(path);

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void health_is_told_to_everybody() {
        HttpResponse<String> answer = server.get("/health");

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void the_bearer_of_the_token_is_let_in() {
        HttpResponse<String> answer = server.get("/metrics", "Authorization", "Bearer " + TOKEN);

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer wrong", "Bearer ", "Basic Y29ycmVjdCBob3JzZQ==", "correct horse"})
    void a_guess_is_refused(String header) {
        HttpResponse<String> answer = server.get("/metrics", "Authorization", header);

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void a_websocket_without_the_token_is_refused() {
        String answer = RawHttp.head(server.port(), RawHttp.upgrade("/synchronization", "Host: localhost"));

        assertThat(answer).startsWith("HTTP/1.1 401 ");
    }

    @Test
    void a_login_gives_a_cookie_that_opens_everything() {
        String cookie = cookie(server.post("/login", "application/x-www-form-urlencoded", "token=correct+horse"));

        HttpResponse<String> answer = server.get("/metrics", "Cookie", cookie);

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void a_visit_with_the_token_leads_to_an_address_without_it() {
        HttpResponse<String> answer = server.get("/?token=correct%20horse", "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/");
        assertThat(answer.headers().firstValue("Set-Cookie"))
                .get()
                .asString()
                .startsWith("mutagen-ws-" + server.port() + "=")
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Strict")
                .doesNotContain("correct");
    }

    @Test
    void the_token_of_a_websocket_can_be_the_cookie() {
        String cookie = cookie(server.post("/login", "application/json", "{\"token\":\"correct horse\"}"));

        try (TestSocket socket = server.connect("Cookie", cookie)) {
            assertThat(code(socket.ask("list", 1, "{}"))).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"token=wrong", "token=", "{\"token\":\"wrong\"}"})
    void a_login_with_a_wrong_token_gives_no_cookie(String body) {
        HttpResponse<String> answer = server.post("/login", "application/x-www-form-urlencoded", body);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void a_made_up_cookie_is_refused() {
        HttpResponse<String> answer = server.get("/metrics", "Cookie", "mutagen-ws-" + server.port() + "=" + TOKEN);

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    private static String cookie(HttpResponse<String> login) {
        return login.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }

    @Test
    void who_guesses_on_many_connections_at_once_is_mostly_turned_away() {
        List<CompletableFuture<Integer>> guesses = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            guesses.add(server.later("/metrics", "Authorization", "Bearer guess-" + i));
        }

        assertThat(guesses.stream().map(CompletableFuture::join)).contains(401, 429);
    }

    @Test
    void guesses_of_others_do_not_hinder_who_has_a_cookie() {
        String cookie = cookie(server.post("/login", "application/x-www-form-urlencoded", "token=correct+horse"));
        for (int i = 0; i < 100; i++) {
            server.later("/metrics", "Authorization", "Bearer guess-" + i);
        }

        HttpResponse<String> answer = server.get("/metrics", "Cookie", cookie);

        assertThat(answer.statusCode()).isEqualTo(200);
    }
}
