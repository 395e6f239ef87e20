package io.github.mutagenjava.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.mutagenjava.benchmarks.LoopbackAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListLoadTest {
    private static final String TWO_SESSIONS = """
            {"message": "", "action": "ack", "data": {"stateIndex": 3, "sessionStates": [
              {"session": {"identifier": "sync_one"}}, {"session": {"identifier": "sync_two"}}]}, "code": 0, "id": 0}
            """;

    private HttpServer server = unbound();

    @BeforeEach
    void start() throws IOException {
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void every_connection_gets_lists_and_they_are_counted() throws IOException {
        serve(200, TWO_SESSIONS);
        ListLoad load = load(3, Optional.of(2));

        LoadResult result = load.run();

        assertThat(load.errors()).isEmpty();
        assertThat(result.answers()).isEqualTo(result.latencies().count()).isGreaterThanOrEqualTo(10);
        assertThat(result.bytes()).isEqualTo(result.answers() * TWO_SESSIONS.length());
        assertThat(result.sessions()).isEqualTo(2);
    }

    @Test
    void another_number_of_sessions_is_an_error() throws IOException {
        serve(200, TWO_SESSIONS);
        ListLoad load = load(1, Optional.of(1000));

        load.run();

        assertThat(load.errors()).containsExactly("a list has 2 sessions; expected 1000");
    }

    @Test
    void a_refusal_ends_each_connection_with_an_error() throws IOException {
        serve(500, "{\"action\":\"error\"}");
        ListLoad load = load(2, Optional.empty());

        LoadResult result = load.run();

        assertThat(result.answers()).isZero();
        assertThat(load.errors()).hasSize(2).allSatisfy(text -> assertThat(text).contains("500"));
    }

    @Test
    void an_answer_that_is_no_list_is_an_error() throws IOException {
        serve(200, "{\"action\":\"error\",\"message\":\"no daemon\"}");
        ListLoad load = load(1, Optional.empty());

        load.run();

        assertThat(load.errors()).singleElement().asString().contains("no daemon");
    }

    private ListLoad load(int connections, Optional<Integer> sessions) {
        LoopbackAddress address =
                new LoopbackAddress("127.0.0.1", server.getAddress().getPort());
        return new ListLoad(
                address,
                new LoadPlan(
                        Protocol.HTTP,
                        connections,
                        Duration.ZERO,
                        Duration.ofMinutes(1),
                        200,
                        Optional.empty(),
                        sessions));
    }

    private void serve(int status, String body) {
        server.createContext("/api/synchronization/sessions", exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private static HttpServer unbound() {
        try {
            return HttpServer.create();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
