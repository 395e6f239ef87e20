package io.github.mutagenjava.benchmarks.startup;

import io.github.mutagenjava.benchmarks.LoopbackAddress;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Starts a server several times and measures until it answers, and how much memory it keeps. */
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description = "Starts a server, and measures when GET / and a list first answer 200 and what memory it keeps.")
public final class StartCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int BETWEEN_TRIES_MILLIS = 5;
    private static final int TERMINATION_SECONDS = 10;

    @Option(names = "--url", required = true, description = "Where the server will listen, as http://127.0.0.1:8081.")
    private @Nullable String url;

    @Option(names = "--rounds", defaultValue = "5", description = "How often to start it (default: 5).")
    private int rounds;

    @Option(
            names = "--idle",
            defaultValue = "5",
            description = "Seconds after the list until memory is read (default: 5).")
    private int idleSeconds;

    @Parameters(arity = "1..*", paramLabel = "COMMAND", description = "The server's command line, after --.")
    private List<String> command = new ArrayList<>();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public Integer call() throws IOException, InterruptedException {
        LoopbackAddress server = LoopbackAddress.parse(String.valueOf(url));
        System.out.printf(
                "| round | first GET / ms | first list ms | idle after it, MB resident |%n|--:|--:|--:|--:|%n");
        warmUpOurselves(server);
        for (int round = 1; round <= rounds; round++) {
            long start = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                double home = awaitOk(server, "/", process, start);
                double list = awaitOk(server, "/api/synchronization/sessions", process, start);
                Thread.sleep(TimeUnit.SECONDS.toMillis(idleSeconds));
                System.out.printf(
                        Locale.ROOT,
                        "| %d | %.0f | %.0f | %.0f |%n",
                        round,
                        home,
                        list,
                        residentMegabytes(process.pid()));
            } finally {
                process.destroy();
                if (!process.waitFor(TERMINATION_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            }
        }
        return 0;
    }

    /** The first request of a Java client is slow by itself. */
    private void warmUpOurselves(LoopbackAddress server) throws InterruptedException {
        for (int i = 0; i < 20; i++) {
            if (status(server, "/") != 0) {
                throw new IllegalStateException("somebody listens at " + server + " already; choose another port");
            }
        }
    }

    private double awaitOk(LoopbackAddress server, String path, Process process, long start)
            throws InterruptedException {
        while (status(server, path) != 200) {
            if (!process.isAlive() || System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new IllegalStateException(
                        path + " did not answer 200 within " + PATIENCE + "; try the command by hand: " + command);
            }
            Thread.sleep(BETWEEN_TRIES_MILLIS);
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private int status(LoopbackAddress server, String path) throws InterruptedException {
        try {
            return http.send(
                            HttpRequest.newBuilder(URI.create("http://" + server + path))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    private static double residentMegabytes(long pid) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
            }
        }
        throw new IOException("no VmRSS for process " + pid);
    }
}
