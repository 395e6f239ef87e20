package io.github.mutagenjava.client.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.mutagenjava.client.MutagenClient;
import io.github.mutagenjava.client.MutagenException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Mutagen daemon of its own, in a data directory of its own, as a process of this test. */
final class RealDaemon implements TestDaemon {
    private final Path executable;
    private final Path dataDirectory;
    private final Map<String, String> environment;
    private Process process;

    private RealDaemon(Path executable, Path dataDirectory, Map<String, String> environment) {
        this.executable = executable;
        this.dataDirectory = dataDirectory;
        this.environment = environment;
        process = run();
    }

    /** The executable that the environment offers, if any. */
    static Optional<Path> executable() {
        String named = System.getenv("MUTAGEN_EXECUTABLE");
        if (named != null && !named.isEmpty()) {
            return Optional.of(Path.of(named));
        }
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "mutagen"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts one, or skips the test with a reason. */
    static RealDaemon startOrSkip(Map<String, String> environment) {
        Optional<Path> executable = executable();
        if (executable.isEmpty()) {
            String reason = "skipped: no real Mutagen at hand; set MUTAGEN_EXECUTABLE or put `mutagen` on the PATH";
            System.out.println(reason);
            assumeTrue(false, reason);
        }
        try {
            // Short, because the path of a socket has room for about a hundred bytes.
            return new RealDaemon(executable.orElseThrow(), Files.createTempDirectory("md"), environment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process run() {
        try {
            ProcessBuilder command = new ProcessBuilder(executable.toString(), "daemon", "run")
                    .redirectErrorStream(true)
                    .redirectOutput(dataDirectory.resolve("daemon.log").toFile());
            command.environment().put("MUTAGEN_DATA_DIRECTORY", dataDirectory.toString());
            command.environment().putAll(environment);
            Process started = command.start();
            await().atMost(Duration.ofSeconds(20)).until(this::answers);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answers() {
        try (MutagenClient client = MutagenClient.builder().socket(socket()).connect()) {
            return client.daemon().version().minor() > 0;
        } catch (MutagenException notYet) {
            return false;
        }
    }

    @Override
    public Path socket() {
        return dataDirectory.resolve("daemon").resolve("daemon.sock");
    }

    @Override
    public void end() {
        stop();
    }

    @Override
    public void restart() {
        stop();
        process = run();
    }

    private void stop() {
        process.destroy();
        try {
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        stop();
        TestDaemon.remove(dataDirectory);
    }
}
