package io.github.mutagenjava.client.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointUrlTest {
    @ParameterizedTest
    @CsvSource({
        "/srv/web, LOCAL, '', '', 0, /srv/web",
        "/srv/../web/, LOCAL, '', '', 0, /web",
        "deploy@staging:~/web, SSH, deploy, staging, 0, ~/web",
        "staging:web, SSH, '', staging, 0, web",
        "deploy@staging:2222:/srv/web, SSH, deploy, staging, 2222, /srv/web",
        "docker://box/srv/web, DOCKER, '', box, 0, /srv/web",
        "docker://me@box/~/web, DOCKER, me, box, 0, ~/web",
        "DOCKER://box/C:\\web, DOCKER, '', box, 0, C:\\web",
    })
    void a_text_for_synchronization_is_read_as_mutagen_reads_it(
            String text, EndpointProtocol protocol, String user, String host, int port, String path) {
        EndpointUrl url = EndpointUrl.parse(text);

        assertThat(url.withEnvironment(Map.of()))
                .isEqualTo(url(UrlKind.SYNCHRONIZATION, protocol, user, host, port, path));
    }

    @ParameterizedTest
    @CsvSource({
        "tcp:localhost:8080, LOCAL, '', '', 0, tcp:localhost:8080",
        "unix:/run/web.sock, LOCAL, '', '', 0, unix:/run/web.sock",
        "deploy@staging:tcp:localhost:80, SSH, deploy, staging, 0, tcp:localhost:80",
        "staging:22:unix:~/web.sock, SSH, '', staging, 22, unix:~/web.sock",
        "docker://box:tcp:localhost:80, DOCKER, '', box, 0, tcp:localhost:80",
    })
    void a_text_for_forwarding_is_read_as_mutagen_reads_it(
            String text, EndpointProtocol protocol, String user, String host, int port, String path) {
        EndpointUrl url = EndpointUrl.parseForwarding(text);

        assertThat(url.withEnvironment(Map.of())).isEqualTo(url(UrlKind.FORWARDING, protocol, user, host, port, path));
    }

    @ParameterizedTest
    @CsvSource({
        "'', empty URL",
        "':web', empty hostname",
        "'@staging:web', empty username specified",
        "'staging:', empty path",
        "'staging:99999:web', invalid port value specified",
        "'docker:///web', empty container name",
    })
    void a_text_that_is_no_url_is_refused_in_mutagens_words(String text, String reason) {
        assertThatThrownBy(() -> EndpointUrl.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason)
                .hasMessageContaining("\"" + text + "\"");
    }

    @Test
    void a_relative_path_counts_from_the_working_directory() {
        assertThat(EndpointUrl.local(Path.of("web")).path())
                .isEqualTo(Path.of("").toAbsolutePath().resolve("web").toString());
    }

    @Test
    void the_text_of_a_path_and_the_path_make_the_same_url() {
        assertThat(EndpointUrl.parse("web")).isEqualTo(EndpointUrl.local(Path.of("web")));
    }

    @Test
    void port_zero_and_an_empty_user_are_absent() {
        EndpointUrl url = url(UrlKind.SYNCHRONIZATION, EndpointProtocol.SSH, "", "staging", 0, "web");

        assertThat(url.user()).isEmpty();
        assertThat(url.port()).isEmpty();
    }

    @Test
    void a_url_of_a_newer_daemon_still_has_a_text() {
        assertThat(url(UrlKind.SYNCHRONIZATION, EndpointProtocol.UNKNOWN, "", "x", 0, "y"))
                .hasToString("<unknown-url>");
    }

    @Test
    void environment_is_not_shown() {
        EndpointUrl url = EndpointUrl.parse("docker://box/web").withEnvironment(Map.of("DOCKER_HOST", "tcp://secret"));

        assertThat(url).hasToString("docker://box/web");
    }

    @Property(tries = 500)
    void what_is_formatted_is_read_back(@ForAll("synchronizationUrls") EndpointUrl url) {
        assertThat(EndpointUrl.parse(url.format()).withEnvironment(Map.of())).isEqualTo(url);
    }

    @Property(tries = 500)
    void what_is_formatted_for_forwarding_is_read_back(@ForAll("forwardingUrls") EndpointUrl url) {
        assertThat(EndpointUrl.parseForwarding(url.format()).withEnvironment(Map.of()))
                .isEqualTo(url);
    }

    @Provide
    Arbitrary<EndpointUrl> synchronizationUrls() {
        Arbitrary<String> absolute = segments().map(path -> "/" + path);
        Arbitrary<EndpointUrl> local = absolute.map(path -> EndpointUrl.local(Path.of(path)));
        Arbitrary<EndpointUrl> ssh = Combinators.combine(
                        names(), names(), ports(), Arbitraries.oneOf(absolute, segments(), absolute.map(p -> "~" + p)))
                .as((user, host, port, path) ->
                        url(UrlKind.SYNCHRONIZATION, EndpointProtocol.SSH, user, "h" + host, port, path));
        Arbitrary<EndpointUrl> docker = Combinators.combine(
                        names(),
                        names(),
                        Arbitraries.oneOf(absolute, absolute.map(p -> "~" + p), absolute.map(p -> "C:" + p)))
                .as((user, container, path) ->
                        url(UrlKind.SYNCHRONIZATION, EndpointProtocol.DOCKER, user, "c" + container, 0, path));
        return Arbitraries.oneOf(local, ssh, docker);
    }

    @Provide
    Arbitrary<EndpointUrl> forwardingUrls() {
        Arbitrary<String> sockets = Combinators.combine(Arbitraries.of("tcp", "tcp4", "tcp6"), names(), ports())
                .as((protocol, host, port) -> protocol + ":" + host + ":" + port);
        Arbitrary<EndpointUrl> local =
                sockets.map(path -> url(UrlKind.FORWARDING, EndpointProtocol.LOCAL, "", "", 0, path));
        Arbitrary<EndpointUrl> ssh = Combinators.combine(names(), names(), ports(), sockets)
                .as((user, host, port, path) ->
                        url(UrlKind.FORWARDING, EndpointProtocol.SSH, user, "h" + host, port, path));
        Arbitrary<EndpointUrl> docker = Combinators.combine(names(), names(), sockets)
                .as((user, container, path) ->
                        url(UrlKind.FORWARDING, EndpointProtocol.DOCKER, user, "c" + container, 0, path));
        return Arbitraries.oneOf(local, ssh, docker);
    }

    private static Arbitrary<String> names() {
        return Arbitraries.strings().withCharRange('a', 'z').withChars("-._").ofMaxLength(8);
    }

    /** Relative paths of Unicode letters, spaces and the marks that mean something elsewhere in a URL. */
    private static Arbitrary<String> segments() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars("äß中 @")
                .ofMinLength(1)
                .ofMaxLength(6)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(parts -> String.join("/", parts));
    }

    private static Arbitrary<Integer> ports() {
        return Arbitraries.integers().between(0, 65535);
    }

    private static EndpointUrl url(
            UrlKind kind, EndpointProtocol protocol, String user, String host, int port, String path) {
        return new EndpointUrl(
                kind, protocol, Optional.of(user), Optional.of(host), OptionalInt.of(port), path, Map.of(), Map.of());
    }
}
