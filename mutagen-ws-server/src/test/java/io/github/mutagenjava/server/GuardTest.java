package io.github.mutagenjava.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The guards, met as an attacker meets them. */
final class GuardTest extends ServerTestCase {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/health",
                "/ready",
                "/metrics",
                "/api/synchronization/sessions",
                "/%73ynchronization",
                "/web/x.js",
                "/nothing",
                "/%2568ealth"
            })
    void a_rebound_host_name_is_refused_on_every_path(String path) {
        String answer = server.raw(RawHttp.get(path, "Host: attacker.example:" + server.port()));

        assertThat(answer).startsWith("HTTP/1.1 403 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost.attacker.example", "127.0.0.1.attacker.example", "", "127.0.0.256", "0.0.0.0", "[::2]"
            })
    void a_host_that_only_looks_local_is_refused(String host) {
        String answer = server.raw(RawHttp.get("/health", "Host: " + host));

        assertThat(answer).startsWith("HTTP/1.1 403 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"attacker.example:127.0.0.1", "127.0.0.1@attacker.example", "localhost\r\nHost: attacker.example"
            })
    void a_malformed_or_repeated_host_is_refused(String host) {
        String answer = server.raw(RawHttp.get("/health", "Host: " + host));

        assertThat(answer).startsWith("HTTP/1.1 400 ");
    }

    @Test
    void the_host_of_an_absolute_target_counts_as_well() {
        String answer = server.raw(RawHttp.get("http://attacker.example/health", "Host: attacker.example"));
        String mixed = server.raw(RawHttp.get("http://attacker.example/health", "Host: localhost"));

        assertThat(answer).startsWith("HTTP/1.1 403 ");
        assertThat(mixed).startsWith("HTTP/1.1 400 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "127.1.2.3", "[::1]", "LOCALHOST:9", "known.example"})
    void hosts_of_ours_are_answered(String host) {
        String answer = server.raw(RawHttp.get("/health", "Host: " + host));

        assertThat(answer).startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://evil.example", "null", "http://localhost:3000", "https://localhost", "http://127.0.0.1"})
    void an_upgrade_from_a_foreign_origin_is_refused(String origin) {
        String answer = RawHttp.head(
                server.port(), RawHttp.upgrade("/synchronization", "Host: localhost", "Origin: " + origin));

        assertThat(answer).startsWith("HTTP/1.1 403 ");
    }

    @Test
    void an_encoded_path_does_not_lead_past_the_origin_check() {
        String answer = RawHttp.head(
                server.port(),
                RawHttp.upgrade("/%73ynchronizatio%6e", "Host: localhost", "Origin: http://evil.example"));

        assertThat(answer).startsWith("HTTP/1.1 403 ");
    }

    @Test
    void an_upgrade_with_a_good_and_a_foreign_origin_is_refused() {
        String answer = RawHttp.head(
                server.port(),
                RawHttp.upgrade(
                        "/synchronization",
                        "Host: localhost",
                        "Origin: http://localhost:" + server.port(),
                        "Origin: http://evil.example"));

        assertThat(answer).startsWith("HTTP/1.1 403 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "nonsense"})
    void an_upgrade_without_origin_by_a_page_of_another_site_is_refused(String site) {
        String answer = RawHttp.head(
                server.port(), RawHttp.upgrade("/synchronization", "Host: localhost", "Sec-Fetch-Site: " + site));

        assertThat(answer).startsWith("HTTP/1.1 403 ");
    }

    @ParameterizedTest
    @CsvSource({"http://localhost:", "http://127.0.0.1:", "http://[::1]:"})
    void an_upgrade_from_our_own_page_is_accepted(String origin) {
        String answer = RawHttp.head(
                server.port(),
                RawHttp.upgrade("/synchronization", "Host: localhost", "Origin: " + origin + server.port()));

        assertThat(answer).startsWith("HTTP/1.1 101 ");
    }

    @Test
    void an_upgrade_from_an_allowed_origin_is_accepted() {
        String answer = RawHttp.head(
                server.port(), RawHttp.upgrade("/synchronization", "Host: localhost", "Origin: http://friend.example"));

        assertThat(answer).startsWith("HTTP/1.1 101 ");
    }

    @Test
    void an_upgrade_without_origin_by_no_browser_is_accepted() {
        String answer = RawHttp.head(server.port(), RawHttp.upgrade("/synchronization", "Host: localhost"));

        assertThat(answer).startsWith("HTTP/1.1 101 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/health",
                "/api/synchronization/sessions",
                "/nothing",
                "/synchronization/",
                "//synchronization"
            })
    void an_upgrade_on_another_path_is_none(String path) {
        String answer = RawHttp.head(server.port(), RawHttp.upgrade(path, "Host: localhost"));

        assertThat(answer).doesNotStartWith("HTTP/1.1 101 ");
    }

    @Test
    void a_link_from_elsewhere_leads_to_the_page() {
        String answer = server.raw(
                RawHttp.get("/", "Host: localhost", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate"));

        assertThat(answer).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void a_link_from_elsewhere_leads_nowhere_but_to_the_page() {
        String answer = server.raw(RawHttp.get(
                "/api/synchronization/sessions",
                "Host: localhost",
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Mode: navigate"));

        assertThat(answer).startsWith("HTTP/1.1 403 ");
    }

    @Test
    void a_form_of_a_foreign_page_changes_nothing() {
        String answer = server.raw("POST /api/synchronization/terminate HTTP/1.1\r\nHost: localhost\r\n"
                + "Connection: close\r\nOrigin: http://evil.example\r\nContent-Type: text/plain\r\n"
                + "Content-Length: 12\r\n\r\n{\"all\":true}");

        assertThat(answer).startsWith("HTTP/1.1 403 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/json"
            })
    void a_body_that_is_not_declared_as_json_changes_nothing(String type) {
        HttpResponse<String> answer = server.post("/api/synchronization/terminate", type, "{\"all\":true}");

        assertThat(answer.statusCode()).isEqualTo(415);
    }

    @Test
    void only_allowed_origins_may_read_across_origins() {
        HttpResponse<String> answer = server.get("/api/synchronization/sessions", "Origin", "http://friend.example");

        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("http://friend.example");
    }

    @Test
    void every_answer_forbids_content_from_elsewhere() {
        HttpResponse<String> answer = server.get("/", "Accept", "text/html");

        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/web/../options/version.properties",
                "/web/..%2f..%2fetc/passwd",
                "/web//etc/passwd",
                "/web/%00",
                "/web/"
            })
    void no_file_beside_the_page_is_served(String path) {
        String answer = server.raw(RawHttp.get(path, "Host: localhost"));

        assertThat(answer).containsPattern("^HTTP/1.1 4\\d\\d ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.1|Transfer-Encoding: foo|501",
                "1.1|Transfer-Encoding: identity|501",
                "1.1|Transfer-Encoding: gzip, chunked|501",
                "1.0|Transfer-Encoding: chunked|400",
                "1.1|Content-Length: 18446744073709551616|400",
                "1.1|Content-Length: 9223372036854775808|400",
            })
    void a_body_whose_end_is_told_in_an_odd_way_changes_nothing_and_ends_the_connection(
            String version, String framing, int status) throws IOException {
        daemon.script().addPausedSessions(1);
        try (Socket socket = RawHttp.open(server.port())) {
            socket.getOutputStream()
                    .write(("POST /api/synchronization/resume HTTP/" + version + "\r\nHost: localhost\r\n"
                                    + "Content-Type: application/json\r\n" + framing
                                    + "\r\n\r\nGET /health HTTP/1.1\r\nHost: localhost\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/" + version + " " + status + " ")
                    .doesNotContain("alive");
        }
        assertThat(server.get("/metrics").body()).doesNotContain("action=\"resume\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HTTP/1.1|HTTP/1.0|426",
                "GET|POST|426",
                "Upgrade: websocket|Upgrade: foo|426",
                "Connection: Upgrade|Connection: keep-alive|426",
                "Version: 13|Version: 8|426",
                "dGhlIHNhbXBsZSBub25jZQ==|not Base64|400",
            })
    void a_handshake_that_is_none_is_refused(String part, String instead, int status) {
        String answer = RawHttp.head(
                server.port(),
                RawHttp.upgrade("/synchronization", "Host: localhost").replaceFirst(part, instead));
        assertThat(answer).matches("(?s)HTTP/1\\.[01] " + status + " .*");
    }

    @Test
    void a_handshake_that_is_refused_is_told_what_is_expected() {
        String answer = server.raw(RawHttp.get("/synchronization", "Host: localhost"));
        assertThat(answer)
                .startsWith("HTTP/1.1 426 ")
                .contains("Upgrade: websocket\r\n", "Sec-WebSocket-Version: 13\r\n");
    }
}
