package io.github.mutagenjava.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.mutagenjava.proto.daemon.VersionRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Commands that are run twice: with the command line's own daemon, and with an embedded one. */
@FunctionalInterface
interface CommandLineScenario {
    Duration BOUND = Duration.ofSeconds(60);
    String CYCLES_AND_STATUS = "{{range .}}{{.SuccessfulCycles}} {{.Status.Description}}{{end}}";

    void play(Commands commands) throws Exception;

    /** Both must print the same, in a directory of their own each. */
    static void assertSame(Path directory, CommandLineScenario scenario) throws Exception {
        String own = onOwnDaemon(Files.createDirectories(directory.resolve("own")), scenario);
        String embedded = onEmbeddedDaemon(Files.createDirectories(directory.resolve("emb")), scenario);

        assertThat(embedded).isEqualTo(own);
    }

    private static String onEmbeddedDaemon(Path base, CommandLineScenario scenario) throws Exception {
        CommandLine commandLine = new CommandLine(base, base.resolve("data"));
        try (EmbeddedDaemon daemon = EmbeddedDaemon.builder(base.resolve("data"))
                        .version(commandLine.version())
                        .start();
                RawClient client = new RawClient(daemon.socket())) {
            // The command line waits half a second for a daemon; a cold virtual machine may need that for its first
            // call.
            var unused = client.daemon().version(VersionRequest.getDefaultInstance());
            return transcript(commandLine, base, scenario);
        }
    }

    private static String onOwnDaemon(Path base, CommandLineScenario scenario) throws Exception {
        CommandLine commandLine = new CommandLine(base, base.resolve("data"));
        Process daemon = commandLine.startDaemon();
        try {
            await().atMost(BOUND).until(() -> Files.exists(base.resolve("data/daemon/daemon.sock")));
            return transcript(commandLine, base, scenario);
        } finally {
            daemon.destroy();
            daemon.waitFor(60, TimeUnit.SECONDS);
        }
    }

    private static String transcript(CommandLine commandLine, Path base, CommandLineScenario scenario)
            throws Exception {
        Commands commands = new Commands(commandLine, base);
        scenario.play(commands);
        return String.join("\n", commands.transcript);
    }

    /** Commands of one scenario on one daemon, and what they printed. */
    record Commands(CommandLine commandLine, Path base, List<String> transcript) {
        Commands(CommandLine commandLine, Path base) {
            this(commandLine, base, new ArrayList<>());
        }

        void run(String... arguments) throws Exception {
            transcript.add("$ mutagen " + String.join(" ", arguments));
            transcript.add(commandLine.run(arguments));
        }

        void runUntil(String text, String... arguments) throws Exception {
            transcript.add("$ mutagen " + String.join(" ", arguments));
            transcript.add(commandLine.runUntil(text, arguments));
        }

        /** Creates a session called web between the folders alpha and beta. */
        void create(String... options) throws Exception {
            List<String> arguments = new ArrayList<>(List.of("sync", "create", "-n", "web"));
            arguments.addAll(List.of(options));
            arguments.addAll(List.of("alpha", "beta"));
            run(arguments.toArray(String[]::new));
        }

        void createSettled(String... options) throws Exception {
            create(options);
            settle();
        }

        void listInEveryForm() throws Exception {
            run("sync", "list");
            run("sync", "list", "-l");
            run("sync", "list", "--template", "{{json .}}");
        }

        void terminate() throws Exception {
            run("sync", "terminate", "web");
        }

        void settle() {
            until("Watching for changes");
        }

        void settle(String session) {
            until("[1-9]\\d* Watching for changes", CYCLES_AND_STATUS, session);
        }

        void until(String status) {
            until(
                    "[1-9]\\d* " + status + ".*|\\d+ " + (status.startsWith("Halted") ? status : "Halted") + ".*",
                    CYCLES_AND_STATUS);
        }

        /** Waits for what a template makes of the sessions. */
        void until(String pattern, String template, String... sessions) {
            List<String> list = new ArrayList<>(List.of("sync", "list", "--template", template));
            list.addAll(List.of(sessions));
            await().atMost(BOUND)
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> commandLine.run(list.toArray(String[]::new)).matches(pattern));
        }

        void writeTwoFiles() throws IOException {
            write("alpha/one", "1");
            write("alpha/two", "2");
        }

        void write(String path, String content) throws IOException {
            Path file = base.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        }

        void delete(String path) throws IOException {
            Files.delete(base.resolve(path));
        }
    }
}
