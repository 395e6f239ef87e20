package io.github.mutagenjava.server.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OptionsReaderTest {

    @TempDir
    private Path folder;

    private static ServerOptions read(Map<String, String> environment, String... arguments) throws Exception {
        return ((OptionsReader.Outcome.Start) new OptionsReader(environment).read(arguments)).options();
    }

    private static List<String> warnings(String... arguments) throws Exception {
        return ((OptionsReader.Outcome.Start) new OptionsReader(Map.of()).read(arguments)).warnings();
    }

    private static ServerOptions read(String... arguments) throws Exception {
        return read(Map.of(), arguments);
    }

    @Test
    void without_options_it_listens_on_loopback_and_takes_the_default_socket() throws Exception {
        ServerOptions options = read();

        assertThat(options.listen()).hasToString("127.0.0.1:8081");
        assertThat(options.daemon()).isEqualTo(new DaemonTarget.Socket(Optional.empty(), false));
        assertThat(options.maxConnections()).isEqualTo(1000);
        assertThat(options.promptTimeout()).isEqualTo(Duration.ofSeconds(110));
        assertThat(options.operationTimeout()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-listen 127.0.0.1:9", "-listen=127.0.0.1:9", "--listen 127.0.0.1:9", "--listen=127.0.0.1:9"})
    void the_documented_forms_of_an_option_are_the_same(String line) throws Exception {
        ServerOptions options = read(line.split(" "));

        assertThat(options.listen().port()).isEqualTo(9);
    }

    @Test
    void the_documented_socket_is_passed_on() throws Exception {
        ServerOptions options = read("-sock", "~/.mutagen/daemon//daemon.sock");

        assertThat(options.daemon())
                .isEqualTo(new DaemonTarget.Socket(Optional.of("~/.mutagen/daemon//daemon.sock"), false));
    }

    @ParameterizedTest
    @EnabledOnOs({OS.LINUX, OS.MAC})
    @CsvSource({"rw-r--r--, true", "rw----r--, true", "rw-r-----, false", "rw-------, false"})
    void a_token_file_is_warned_of_when_every_user_can_read_it(String permissions, boolean warned) throws Exception {
        Path file = Files.writeString(folder.resolve("token"), "secret");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));

        List<String> warnings = warnings("--token-file", file.toString());

        assertThat(warnings)
                .hasSize(warned ? 1 : 0)
                .allSatisfy(warning -> assertThat(warning)
                        .contains(file + ", whose permissions are " + permissions)
                        .endsWith("chmod 600 " + file)
                        .doesNotContain("secret"));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void a_token_file_that_does_not_count_is_not_warned_of() throws Exception {
        Path file = Files.writeString(folder.resolve("token"), "secret");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        OptionsReader reader = new OptionsReader(Map.of("MUTAGEN_WS_TOKEN_FILE", file.toString()));

        assertThat(((OptionsReader.Outcome.Start) reader.read("--token", "x")).warnings())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"two\nlines", "geh\u00e9im", "bell\u0007"})
    void a_token_that_no_client_could_show_is_refused(String token) throws Exception {
        Path file = Files.writeString(folder.resolve("token"), token + "\r\n");

        assertThatThrownBy(() -> read("--token-file", file.toString()))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("the token file " + file)
                .hasMessageContaining("expected one line of ASCII");
        assertThatThrownBy(() -> read("--token", token)).hasMessageStartingWith("--token has");
    }

    @Test
    void a_file_that_is_no_text_is_told_as_such() throws Exception {
        Path file = Files.write(folder.resolve("token"), new byte[] {(byte) 0xff, (byte) 0xfe});

        assertThatThrownBy(() -> read("--token-file", file.toString()))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessage("cannot read " + file + " (--token-file): it is no text in UTF-8");
    }

    @ParameterizedTest
    @CsvSource({"5,6,7,5", ",6,7,6", ",,7,7", ",,,1000"})
    void the_command_line_comes_before_the_variable_before_the_file(
            String given, String variable, String inFile, int expected) throws Exception {
        Path file = Files.writeString(
                folder.resolve("server.properties"), inFile == null ? "" : "max-connections=" + inFile + "\n");
        Map<String, String> environment = variable == null
                ? Map.of("MUTAGEN_WS_CONFIG", file.toString())
                : Map.of("MUTAGEN_WS_CONFIG", file.toString(), "MUTAGEN_WS_MAX_CONNECTIONS", variable);

        ServerOptions options = given == null ? read(environment) : read(environment, "--max-connections", given);

        assertThat(options.maxConnections()).isEqualTo(expected);
    }

    @Test
    void lists_are_repeated_on_the_command_line_and_take_commas_elsewhere() throws Exception {
        ServerOptions options = read(
                Map.of("MUTAGEN_WS_ALLOW_ORIGIN", "http://a.example,http://b.example"),
                "--allow-host",
                "one",
                "--allow-host",
                "two");

        assertThat(options.allowedHosts()).containsExactly("one", "two");
        assertThat(options.allowedOrigins()).containsExactly("http://a.example", "http://b.example");
    }

    @Test
    void a_flag_set_by_variable_and_on_the_command_line_is_set() throws Exception {
        ServerOptions options = read(Map.of("MUTAGEN_WS_ALLOW_FOREIGN_SOCKET", "true"), "--allow-foreign-socket");

        assertThat(options.daemon()).isEqualTo(new DaemonTarget.Socket(Optional.empty(), true));
    }

    @Test
    void embedded_takes_a_folder_or_none() throws Exception {
        assertThat(read("--embedded").daemon()).isEqualTo(new DaemonTarget.Embedded(Optional.empty()));
        assertThat(read("--embedded", "x").daemon()).isEqualTo(new DaemonTarget.Embedded(Optional.of(Path.of("x"))));
    }

    @Test
    void the_token_is_the_content_of_its_file() throws Exception {
        Path file = Files.writeString(folder.resolve("token"), "secret\n");

        ServerOptions options = read("--token-file", file.toString());

        assertThat(options.token()).contains("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0:8081", "[::]:8081", ":8081"})
    void beyond_loopback_a_token_is_required(String listen) throws Exception {
        assertThatThrownBy(() -> read("-listen", listen))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("without a token");
        assertThat(read("-listen", listen, "--token", "x").token()).contains("x");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-listen nonsense|nonsense",
                "-listen 127.0.0.1:70000|70000",
                "-listen ::1:80|::1:80",
                "--max-connections x|'x' is no whole number",
                "--max-connections 0|from 1 upwards",
                "--prompt-timeout soon|soon",
                "--log-level loud|loud",
                "--nonsense|--help lists",
                "nonsense|--help lists",
                "--sock tcp://127.0.0.1:1|expected a path, unix:PATH or unix://PATH",
                "--sock a --embedded|exclude each other",
                "--token a --token-file b|exclude each other",
            })
    void a_bad_value_is_told_in_one_line(String line, String expected) {
        assertThatThrownBy(() -> read(line.split(" ")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(expected)
                .message()
                .doesNotContain("\n");
    }

    @Test
    void a_bad_value_of_a_variable_names_the_variable() {
        assertThatThrownBy(() -> read(Map.of("MUTAGEN_WS_MAX_CONNECTIONS", "many")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("MUTAGEN_WS_MAX_CONNECTIONS");
    }

    @Test
    void an_unreadable_file_is_told_with_its_option() {
        Path missing = folder.resolve("missing");

        assertThatThrownBy(() -> read("--token-file", missing.toString()))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining(missing.toString())
                .hasMessageContaining("--token-file");
    }

    @Test
    void an_unknown_name_in_the_file_is_told() throws IOException {
        Path file = Files.writeString(folder.resolve("server.properties"), "max-connection=5\n");

        assertThatThrownBy(() -> read("--config", file.toString()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("'max-connection'")
                .hasMessageContaining("max-connections");
    }

    @Test
    void the_usage_names_every_option() throws Exception {
        OptionsReader.Outcome outcome = new OptionsReader(Map.of()).read("--help");

        assertThat(((OptionsReader.Outcome.Print) outcome).text())
                .contains("-listen", "-sock", "--embedded", "--token-file", "--allow-origin", "--log-format");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--listen=foo",
                "--prompt-timeout=0",
                "--allow-origin=null",
                "--allow-origin=localhost:3000",
                "--allow-origin=http://localhost:3000/",
                "--allow-origin=*",
                "--allow-host=http://a",
                "--allow-host=a:80",
                "--sock=",
                "--sock=http://x"
            })
    void a_bad_value_is_told_with_what_was_expected_and_no_class(String argument) {
        assertThatThrownBy(() -> read(argument))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("expected")
                .hasMessageContaining(argument.substring(0, argument.indexOf('=')))
                .message()
                .doesNotContain("java.");
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:3000,http://localhost:3000",
        "HTTPS://Build.Example,https://build.example",
        "http://build.example:80,http://build.example",
        "https://[::1]:443,https://[::1]",
        "chrome-extension://abc,chrome-extension://abc"
    })
    void an_origin_is_taken_in_the_form_that_browsers_send(String given, String expected) throws Exception {
        ServerOptions options = read("--allow-origin", given);

        assertThat(options.allowedOrigins()).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({"Build.Example,build.example", "[fd00::1],fd00::1", "fd00::1,fd00::1", "' 10.0.0.1 ',10.0.0.1"})
    void a_host_is_taken_without_brackets_and_in_lower_case(String given, String expected) throws Exception {
        ServerOptions options = read("--allow-host", given);

        assertThat(options.allowedHosts()).containsExactly(expected);
    }
}
