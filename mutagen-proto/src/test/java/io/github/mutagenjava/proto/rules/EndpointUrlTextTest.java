package io.github.mutagenjava.proto.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mutagenjava.proto.rules.EndpointUrlText.Position;
import io.github.mutagenjava.proto.url.Kind;
import io.github.mutagenjava.proto.url.Protocol;
import io.github.mutagenjava.proto.url.URL;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class EndpointUrlTextTest {
    private static final UrlContext POSIX = new UrlContext(
            Platform.POSIX,
            "/here/sub",
            Map.of(
                    "HOME", "/home/me",
                    "DOCKER_HOST", "general",
                    "DOCKER_TLS", "",
                    "MUTAGEN_ALPHA_DOCKER_HOST", "alpha",
                    "MUTAGEN_BETA_DOCKER_TLS", "beta",
                    "MUTAGEN_SOURCE_DOCKER_CONTEXT", "",
                    "MUTAGEN_DESTINATION_DOCKER_API_VERSION", "1",
                    "DOCKER_OTHER", "x"),
            user -> user.equals("root") ? Optional.of("/root") : Optional.empty());

    private static final UrlContext WINDOWS = new UrlContext(
            Platform.WINDOWS, "C:\\here", Map.of("USERPROFILE", "C:\\Users\\me"), user -> Optional.empty());

    private static final UrlContext BARE = new UrlContext(Platform.POSIX, "/here", Map.of(), user -> Optional.empty());

    static Stream<List<String>> urls() {
        return Facts.rows("urls.tsv");
    }

    @ParameterizedTest
    @MethodSource("urls")
    void reads_and_writes_as_the_command_line_does(List<String> fact) {
        Kind kind = Kind.forNumber(Integer.parseInt(fact.get(1)));
        Position position = fact.get(2).equals("first") ? Position.FIRST : Position.SECOND;

        String answer = Facts.answer(() -> described(EndpointUrlText.parse(fact.get(0), kind, position, POSIX)));

        assertThat(answer).isEqualTo(fact.get(3));
    }

    private static String described(URL url) {
        // the order of the table, which is Docker's
        String environment = Stream.of("DOCKER_HOST", "DOCKER_TLS", "DOCKER_CONTEXT", "DOCKER_API_VERSION")
                .filter(url::containsEnvironment)
                .map(name -> name + "=" + url.getEnvironmentOrThrow(name))
                .collect(Collectors.joining(","));
        return Stream.of(
                        url.getKindValue(),
                        url.getProtocolValue(),
                        url.getUser(),
                        url.getHost(),
                        url.getPort(),
                        url.getPath(),
                        environment,
                        EndpointUrlText.format(url))
                .map(Object::toString)
                .collect(Collectors.joining("|"));
    }

    @ParameterizedTest
    @CsvSource({
        "C:\\a\\..\\b, C:\\b",
        "c:/a//b/., c:\\a\\b",
        "C:\\, C:\\",
        "C:\\.., C:\\",
        "a\\b, C:\\here\\a\\b",
        "..\\a, C:\\a",
        "\\a, C:\\a",
        "~, C:\\Users\\me",
        "~\\a, C:\\Users\\me\\a",
        "~/a/b, C:\\Users\\me\\a\\b",
        "\\\\host\\share, \\\\host\\share",
        "\\\\host\\share\\a\\.., \\\\host\\share\\",
        "//host/share/a, \\\\host\\share\\a",
        "\\\\?\\volume\\a\\.\\b, \\\\?\\volume\\a\\b",
    })
    void on_windows_a_path_is_made_absolute_with_backslashes(String text, String path) {
        URL url = EndpointUrlText.parse(text, Kind.Synchronization, Position.FIRST, WINDOWS);

        assertThat(url).isEqualTo(URL.newBuilder().setPath(path).build());
    }

    @ParameterizedTest
    @CsvSource({"C:a, C, a", "CC:\\a, CC, \\a", "c:, , empty path", "h\\x:y, h\\x, y", "\\\\?\\C:\\a, \\\\?\\C, \\a"})
    void on_windows_a_drive_without_a_separator_is_a_host(String text, String host, String pathOrMessage) {
        String answer = Facts.answer(() -> {
            URL url = EndpointUrlText.parse(text, Kind.Synchronization, Position.FIRST, WINDOWS);
            return url.getHost() + " " + url.getPath();
        });

        assertThat(answer).isEqualTo(host == null ? "!" + pathOrMessage : host + " " + pathOrMessage);
    }

    @Test
    void without_a_home_a_tilde_cannot_be_expanded() {
        assertThatThrownBy(() -> EndpointUrlText.parse("~/a", Kind.Synchronization, Position.FIRST, BARE))
                .isInstanceOf(InvalidTextException.class)
                .hasMessage("unable to normalize path: unable to perform tilde expansion:"
                        + " unable to compute path to home directory: $HOME is not defined");
    }

    @ParameterizedTest
    @CsvSource({"'', <invalid-docker-url>", "rel, <invalid-docker-url>", "~, docker://c/~", "C:\\x, docker://c/C:\\x"})
    void a_docker_path_is_written_behind_a_slash(String path, String text) {
        URL url = URL.newBuilder()
                .setProtocol(Protocol.Docker)
                .setHost("c")
                .setPath(path)
                .build();

        assertThat(EndpointUrlText.format(url)).isEqualTo(text);
    }

    @Test
    void an_unknown_protocol_cannot_be_written() {
        URL url = URL.newBuilder().setProtocolValue(3).setPath("/a").build();

        assertThatThrownBy(() -> EndpointUrlText.format(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3");
    }

    @Property
    void what_is_written_is_read_back(@ForAll("validUrls") URL url) {
        String text = EndpointUrlText.format(url);

        URL read = EndpointUrlText.parse(text, url.getKind(), Position.FIRST, BARE);

        assertThat(read).isEqualTo(url);
    }

    @Property
    void what_is_read_is_accepted_and_reads_the_same_again(
            @ForAll("texts") List<String> pieces, @ForAll Kind kind, @ForAll Position position) {
        if (kind == Kind.UNRECOGNIZED) {
            return;
        }
        String text = String.join("", pieces);
        URL url;
        try {
            url = EndpointUrlText.parse(text, kind, position, POSIX);
        } catch (InvalidTextException e) {
            assertThat(e.text()).isNotNull();
            return;
        }

        assertThat(SpecificationRules.of(Platform.POSIX).check(url)).isEmpty();
    }

    @Provide
    Arbitrary<URL> validUrls() {
        Arbitrary<String> names = Arbitraries.strings()
                .withChars("abcXYZ09-_.ä字")
                .ofMinLength(1)
                .ofMaxLength(8)
                .filter(name -> !name.equals(".") && !name.equals(".."));
        Arbitrary<String> paths = names.list().ofMaxSize(4).map(parts -> "/" + String.join("/", parts));
        Arbitrary<String> users = names.injectNull(0.5).map(name -> name == null ? "" : name);
        Arbitrary<String> endpoints = Combinators.combine(
                        Arbitraries.of("tcp", "tcp4", "tcp6", "npipe"),
                        Arbitraries.of("localhost:80", ":80", "[::1]:3", "\\\\.\\pipe\\x"))
                .as((protocol, address) -> protocol + ":" + address);
        Arbitrary<String> places = Arbitraries.oneOf(endpoints, paths.map(path -> "unix:" + path));
        Arbitrary<URL> local = Arbitraries.oneOf(
                paths.map(path -> URL.newBuilder().setPath(path).build()),
                places.map(place ->
                        URL.newBuilder().setKind(Kind.Forwarding).setPath(place).build()));
        // a host must not read as a protocol, nor a path as a port
        Arbitrary<String> hosts = names.filter(name -> !name.matches("tcp[46]?|unix|npipe"));
        Arbitrary<String> remotePaths =
                Arbitraries.oneOf(paths, paths.map(path -> "~" + path), paths.map(path -> "C:" + path));
        Arbitrary<URL> remote = Combinators.combine(
                        Arbitraries.of(Protocol.SSH, Protocol.Docker),
                        users,
                        hosts,
                        Arbitraries.integers().between(0, 65535),
                        Arbitraries.of(Kind.Synchronization, Kind.Forwarding),
                        remotePaths,
                        places)
                .as((protocol, user, host, port, kind, path, place) -> URL.newBuilder()
                        .setProtocol(protocol)
                        .setUser(user)
                        .setHost(host)
                        .setPort(protocol == Protocol.SSH ? port : 0)
                        .setKind(kind)
                        .setPath(kind == Kind.Synchronization ? path : place)
                        .build());
        return Arbitraries.oneOf(local, remote);
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.of(
                        "docker://",
                        "DOCKER:",
                        "//",
                        "a",
                        "user@",
                        "host",
                        ":",
                        "22",
                        "/",
                        "~",
                        "root",
                        "..",
                        ".",
                        "C:\\",
                        "tcp",
                        "unix",
                        "npipe",
                        "ü",
                        "@")
                .list()
                .ofMaxSize(8);
    }
}
