package io.github.mutagenjava.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SocketLocationTest {
    private static final Path HOME = Path.of("/home/me");

    private static SocketLocation in(Map<String, String> environment) {
        return new SocketLocation(environment, HOME);
    }

    @Test
    void without_a_variable_the_socket_is_in_the_home_folder() {
        assertThat(in(Map.of()).discover()).hasToString("/home/me/.mutagen/daemon/daemon.sock");
    }

    @Test
    void the_variable_names_the_data_directory() {
        assertThat(in(Map.of("MUTAGEN_DATA_DIRECTORY", "/data")).discover()).hasToString("/data/daemon/daemon.sock");
    }

    @Test
    void an_empty_variable_is_an_error() {
        assertThatThrownBy(() -> in(Map.of("MUTAGEN_DATA_DIRECTORY", "")).discover())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("MUTAGEN_DATA_DIRECTORY is set but empty; expected an absolute path, or unset it");
    }

    @Test
    void a_relative_variable_is_an_error() {
        assertThatThrownBy(() -> in(Map.of("MUTAGEN_DATA_DIRECTORY", "data")).discover())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("MUTAGEN_DATA_DIRECTORY is \"data\"; expected an absolute path");
    }

    @ParameterizedTest
    @CsvSource({
        "/run/m.sock, /run/m.sock",
        "unix:/run/m.sock, /run/m.sock",
        "unix:///run/m.sock, /run/m.sock",
        "/run//daemon//m.sock, /run/daemon/m.sock",
        "~/.mutagen/daemon//daemon.sock, /home/me/.mutagen/daemon/daemon.sock",
        "unix:~/m.sock, /home/me/m.sock",
        "unix://~/m.sock, /home/me/m.sock",
        "~//m.sock, /home/me/m.sock",
    })
    void a_socket_is_read_from_a_text(String text, String path) {
        assertThat(in(Map.of()).parse(text)).hasToString(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "unix:", "unix://", "tcp://127.0.0.1:8080", "unix:http://localhost"})
    void a_text_without_a_path_is_refused(String text) {
        assertThatThrownBy(() -> in(Map.of()).parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"" + text + "\" names no socket; expected a path, unix:PATH or unix://PATH");
    }
}
