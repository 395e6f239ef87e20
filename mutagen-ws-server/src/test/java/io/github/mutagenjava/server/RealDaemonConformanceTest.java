package io.github.mutagenjava.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same conversations over a real daemon, where one is at hand. */
@EnabledIfEnvironmentVariable(
        named = "MUTAGEN_EXECUTABLE",
        matches = ".+",
        disabledReason = "no real daemon: MUTAGEN_EXECUTABLE is not set")
final class RealDaemonConformanceTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"lifecycle", "selection", "configuration", "rejection", "errors", "conflicts"})
    void a_recorded_conversation_goes_the_same_way(String recording) throws IOException {
        Path data = folder.resolve("d");
        ProcessBuilder builder = new ProcessBuilder(System.getenv("MUTAGEN_EXECUTABLE"), "daemon", "run")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("daemon.log").toFile());
        builder.environment().put("MUTAGEN_DATA_DIRECTORY", data.toString());
        Process daemon = builder.start();
        Path socket = data.resolve("daemon").resolve("daemon.sock");
        try {
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> Files.exists(socket));
            try (ServerFixture server = ServerFixture.on(socket)) {
                new Replay(server, folder.resolve("files")).play(recording);
            }
        } finally {
            daemon.destroy();
            daemon.onExit().join();
        }
    }
}
