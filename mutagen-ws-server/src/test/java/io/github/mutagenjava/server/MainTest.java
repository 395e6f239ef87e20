package io.github.mutagenjava.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program as its user runs it. */
final class MainTest {

    @TempDir
    private Path folder;

    @Test
    void nonsense_ends_with_2_and_one_line() throws Exception {
        Process process = start("-listen", "nowhere");

        List<String> lines = lines(process);

        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0)).contains("nowhere");
    }

    @Test
    void a_taken_port_ends_with_1_and_one_line() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process process = start("-listen", "127.0.0.1:" + taken.getLocalPort());

            List<String> lines = lines(process);

            assertThat(process.waitFor()).isEqualTo(1);
            assertThat(lines).hasSize(1);
            assertThat(lines.get(0)).contains("127.0.0.1:" + taken.getLocalPort());
        }
    }

    @Test
    void the_data_of_a_real_daemon_is_not_taken_for_an_embedded_one() throws Exception {
        Files.writeString(folder.resolve("sessions"), "precious");

        Process process = start("-listen", "127.0.0.1:0", "--embedded", folder.toString());

        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(folder.resolve("sessions")).hasContent("precious");
    }

    @Test
    void a_server_told_to_end_ends_and_logs_in_json_and_nothing_else() throws Exception {
        Process process = start(
                "-listen", "127.0.0.1:0", "-sock", folder.resolve("none.sock").toString(), "--log-format", "json");
        BufferedReader output = reader(process);
        List<String> log = new ArrayList<>();
        String line = output.readLine();
        while (line != null && !line.startsWith("listening on http://127.0.0.1:")) {
            log.add(line);
            line = output.readLine();
        }

        // Process.destroy would close the output that is read below.
        process.toHandle().destroy();

        log.addAll(output.lines().toList());
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(log)
                .allMatch(entry -> entry.startsWith("{"))
                .anyMatch(entry -> entry.contains("\"message\":\"stopping\""));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void a_token_that_every_user_can_read_is_told_in_one_line_before_the_server_listens() throws Exception {
        Path token = Files.writeString(folder.resolve("token"), "secret");
        Files.setPosixFilePermissions(token, PosixFilePermissions.fromString("rw-r--r--"));
        Process process = start("-listen", "127.0.0.1:0", "--embedded", "--token-file", token.toString());
        List<String> log = new ArrayList<>();
        try (BufferedReader output = reader(process)) {
            String line = output.readLine();
            while (line != null && !line.startsWith("listening")) {
                log.add(line);
                line = output.readLine();
            }
            process.destroy();
        }

        assertThat(log).filteredOn(line -> line.contains("chmod 600 " + token)).hasSize(1);
    }

    private static List<String> lines(Process process) {
        return reader(process).lines().toList();
    }

    private static BufferedReader reader(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private static Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
