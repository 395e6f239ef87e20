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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same commands on the embedded daemon and on the command line's own: they must print the same. */
final class CommandLineTest {
    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final String CYCLES_AND_STATUS = "{{range .}}{{.SuccessfulCycles}} {{.Status.Description}}{{end}}";

    @TempDir
    Path directory;

    @BeforeAll
    static void commandLine() {
        CommandLine.assumeAtHand();
    }

    @Test
    void a_session_lives_the_same_life() throws Exception {
        assertSame(commands -> {
            commands.write("alpha/file", "content");
            commands.write("alpha/skipped.log", "noise");
            commands.run("sync", "create", "-n", "web", "-l", "env=dev", "-i", "*.log", "alpha", "beta");
            commands.settle();
            commands.run("sync", "list");
            commands.run("sync", "list", "-l", "web");
            commands.run("sync", "list", "--label-selector", "env=dev");
            commands.run("sync", "list", "--template", "{{json .}}");
            commands.run("sync", "flush", "web");
            commands.run("sync", "flush", "--skip-wait", "web");
            commands.settle();
            commands.run("sync", "pause", "web");
            commands.run("sync", "list", "-l");
            commands.run("sync", "pause", "web");
            commands.run("sync", "flush", "web");
            commands.run("sync", "reset", "web");
            commands.run("sync", "resume", "web");
            commands.settle();
            commands.run("sync", "resume", "web");
            commands.run("sync", "reset", "web");
            commands.settle();
            commands.run("sync", "list", "-l");
            commands.run("sync", "terminate", "web");
            commands.run("sync", "list");
        });
    }

    @Test
    void a_conflict_looks_the_same() throws Exception {
        assertSame(commands -> {
            commands.write("alpha/both", "ours");
            commands.write("beta/both", "theirs");
            commands.write("alpha/kind", "a file");
            commands.write("beta/kind/of", "a folder");
            commands.run("sync", "create", "-n", "web", "alpha", "beta");
            commands.settle();
            commands.run("sync", "list");
            commands.run("sync", "list", "-l");
            commands.run("sync", "list", "--template", "{{json .}}");
            commands.run("sync", "terminate", "web");
        });
    }

    @Test
    void more_than_ten_conflicts_are_cut_off_in_the_same_place() throws Exception {
        assertSame(commands -> {
            for (int i = 1; i <= 13; i++) {
                commands.write("alpha/d/file" + i, "ours");
                commands.write("beta/d/file" + i, "theirs");
            }
            commands.run("sync", "create", "-n", "web", "alpha", "beta");
            commands.settle();
            commands.run("sync", "list", "-l");
            commands.run("sync", "terminate", "web");
        });
    }

    @Test
    void a_halt_and_its_way_out_look_the_same() throws Exception {
        assertSame(commands -> {
            commands.write("alpha/one", "1");
            commands.write("alpha/two", "2");
            commands.run("sync", "create", "-n", "web", "alpha", "beta");
            commands.settle();
            commands.run("sync", "pause", "web");
            commands.delete("beta/one");
            commands.delete("beta/two");
            commands.run("sync", "resume", "web");
            commands.until("Halted");
            commands.run("sync", "list", "-l");
            commands.run("sync", "flush", "web");
            commands.run("sync", "reset", "web");
            commands.settle();
            commands.run("sync", "list");
            commands.run("sync", "terminate", "web");
        });
    }

    @Test
    void every_option_is_shown_the_same() throws Exception {
        assertSame(commands -> {
            commands.run(
                    "sync",
                    "create",
                    "-n",
                    "web",
                    "-p",
                    "-m",
                    "one-way-safe",
                    "-H",
                    "sha256",
                    "--max-entry-count",
                    "1000",
                    "--max-staging-file-size",
                    "10MB",
                    "--probe-mode",
                    "assume",
                    "--scan-mode-alpha",
                    "full",
                    "--stage-mode-beta",
                    "neighboring",
                    "--symlink-mode",
                    "posix-raw",
                    "--watch-mode",
                    "force-poll",
                    "--watch-polling-interval-alpha",
                    "5",
                    "--ignore-syntax",
                    "docker",
                    "--ignore-vcs",
                    "--permissions-mode",
                    "manual",
                    "--default-file-mode",
                    "0640",
                    "--default-directory-mode-beta",
                    "0750",
                    "-c",
                    "none",
                    "alpha",
                    "beta");
            commands.run("sync", "list", "-l");
            commands.run("sync", "list", "--template", "{{json .}}");
            commands.run("sync", "terminate", "web");
        });
    }

    @Test
    void refusals_read_the_same() throws Exception {
        assertSame(commands -> {
            commands.run("sync", "list", "nix");
            commands.run("sync", "pause", "nix");
            commands.run("sync", "terminate", "-a");
            commands.run("sync", "list", "--label-selector", "==");
            commands.run("sync", "create", "-n", "0", "alpha", "beta");
            commands.run("sync", "create", "-n", "defaults", "alpha", "beta");
            commands.run("sync", "create", "-l", "=x", "alpha", "beta");
            commands.run("sync", "create", "--ignore", "[a-", "alpha", "beta");
            commands.run("sync", "create", "--default-file-mode", "0755", "alpha", "beta");
            commands.run("sync", "create", "-p", "-C", "zstandard", "alpha", "beta");
            commands.run("sync", "create", "-p", "-H", "xxh128", "alpha", "beta");
            commands.run("forward", "list");
            commands.run("forward", "terminate", "nix");
            commands.run("sync", "list");
        });
    }

    @Test
    void monitoring_looks_the_same() throws Exception {
        assertSame(commands -> {
            commands.write("alpha/file", "content");
            commands.run("sync", "create", "-n", "web", "alpha", "beta");
            commands.settle();
            commands.runUntil("Watching for changes", "sync", "monitor", "web");
            commands.run("sync", "pause", "web");
            commands.runUntil("[Paused]", "sync", "monitor", "-l", "web");
            commands.run("sync", "terminate", "web");
        });
    }

    @Test
    void several_sessions_are_chosen_by_names_identifiers_selectors_and_all() throws Exception {
        assertSame(commands -> {
            commands.write("alpha/file", "content");
            commands.run("sync", "create", "-n", "one", "-l", "env=dev", "-l", "tier=web", "alpha", "beta");
            commands.run("sync", "create", "-n", "two", "-l", "env=dev", "--label", "empty=", "alpha", "beta2");
            commands.run("sync", "create", "-n", "two", "-l", "env=prod", "-p", "alpha", "beta3");
            commands.run("sync", "create", "-p", "alpha", "beta4");
            commands.run("sync", "pause", "--all");
            commands.run("sync", "list");
            commands.run("sync", "list", "-l", "two");
            commands.run("sync", "list", "two", "one");
            commands.run("sync", "list", "--label-selector", "env in (dev,prod),tier!=web");
            commands.run("sync", "list", "--label-selector", "!env");
            commands.run("sync", "list", "one", "nix");
            commands.run("sync", "resume", "--label-selector", "tier=web");
            commands.settle("one");
            commands.run("sync", "flush", "--label-selector", "tier=web");
            commands.run("sync", "reset", "one");
            commands.settle("one");
            commands.run("sync", "flush", "one", "two");
            commands.run("sync", "reset", "-a");
            commands.run("sync", "resume", "one", "nix");
            commands.run("sync", "pause", "--label-selector", "env");
            commands.run("sync", "terminate", "two");
            commands.run("sync", "list", "--template", "{{json .}}");
            commands.run("sync", "terminate", "--label-selector", "env=dev");
            commands.run("sync", "list");
            commands.run("sync", "terminate", "-a");
            commands.run("sync", "list");
        });
    }

    @Test
    void a_command_line_that_chooses_nothing_or_too_much_is_refused_the_same() throws Exception {
        assertSame(commands -> {
            for (String command : List.of("flush", "pause", "resume", "reset", "terminate")) {
                commands.run("sync", command);
                commands.run("sync", command, "-a", "web");
                commands.run("sync", command, "--label-selector", "a=b", "web");
                commands.run("sync", command, "nix");
                commands.run("sync", command, "--label-selector", "a in b");
                commands.run("sync", command, "-a");
            }
            commands.run("sync", "create", "alpha");
            commands.run("sync", "create", "-m", "nix", "alpha", "beta");
            commands.run("sync", "create", "-n", "a_b", "alpha", "beta");
            commands.run("sync", "create", "-n", "01234567-89ab-cdef-0123-456789abcdef", "alpha", "beta");
            commands.run("sync", "create", "-l", "key=a b", "alpha", "beta");
            commands.run("sync", "create", "--default-owner", "id:01", "alpha", "beta");
            commands.run("sync", "create", "--default-owner", "nobody-of-that-name", "alpha", "beta");
            commands.run("sync", "create", "--default-directory-mode", "01777", "alpha", "beta");
            commands.run("sync", "create", "--ignore", "", "alpha", "beta");
            commands.run("sync", "create", "--ignore-syntax", "docker", "--ignore", "!", "alpha", "beta");
            commands.run("sync", "list", "--template", "{{nix}}");
        });
    }

    @Test
    void problems_look_the_same() throws Exception {
        assertSame(commands -> {
            for (int i = 10; i < 23; i++) {
                Files.createDirectories(commands.base().resolve("alpha/links"));
                Files.createSymbolicLink(commands.base().resolve("alpha/links/" + i), Path.of("/absolute"));
                commands.write("beta/large/" + i, "too large to be staged" + i);
            }
            commands.run("sync", "create", "-n", "web", "--max-staging-file-size", "10", "alpha", "beta");
            commands.settle();
            commands.run("sync", "list");
            commands.run("sync", "list", "-l");
            commands.run("sync", "list", "--template", "{{json .}}");
            commands.runUntil("Watching for changes", "sync", "monitor");
            commands.run("sync", "terminate", "web");
        });
    }

    @Test
    void a_session_that_waits_to_scan_again_looks_the_same() throws Exception {
        assertSame(commands -> {
            commands.write("alpha/one", "1");
            commands.write("alpha/two", "2");
            commands.run("sync", "create", "-n", "web", "--max-entry-count", "2", "alpha", "beta");
            commands.until("\\d+ Waiting .*", CYCLES_AND_STATUS);
            commands.run("sync", "list");
            commands.run("sync", "list", "-l");
            commands.run("sync", "terminate", "web");
        });
    }

    @Test
    void halts_on_deletion_and_on_a_change_of_type_look_the_same() throws Exception {
        assertSame(commands -> {
            commands.write("alpha/one", "1");
            commands.run("sync", "create", "-n", "web", "alpha", "beta");
            commands.settle();
            commands.run("sync", "pause", "web");
            commands.delete("beta/one");
            commands.delete("beta");
            commands.run("sync", "resume", "web");
            commands.until("Halted");
            commands.run("sync", "list", "-l");
            commands.run("sync", "pause", "web");
            commands.write("beta", "a file");
            commands.run("sync", "resume", "web");
            commands.until("Halted due to root type change");
            commands.run("sync", "list");
            commands.runUntil("Halted", "sync", "monitor", "web");
            commands.run("sync", "terminate", "web");
        });
    }

    @Test
    void every_option_of_both_sides_is_shown_the_same() throws Exception {
        assertSame(commands -> {
            List<String> create = new ArrayList<>(List.of("sync", "create", "-p", "-n", "web", "--no-ignore-vcs"));
            for (String side : List.of("alpha", "beta")) {
                String value = side.equals("alpha") ? "1" : "2";
                create.addAll(List.of("--max-entry-count-" + side, value + "000"));
                create.addAll(List.of("--max-staging-file-size-" + side, value + " GiB"));
                create.addAll(List.of("--probe-mode-" + side, "probe"));
                create.addAll(List.of("--scan-mode-" + side, "accelerated"));
                create.addAll(List.of("--stage-mode-" + side, "internal"));
                create.addAll(List.of("--watch-mode-" + side, "no-watch"));
                create.addAll(List.of("--watch-polling-interval-" + side, value));
                create.addAll(List.of("--default-file-mode-" + side, "0600"));
                create.addAll(List.of("--default-directory-mode-" + side, "0700"));
                create.addAll(List.of("--default-owner-" + side, "id:" + value));
                create.addAll(List.of("--default-group-" + side, "id:" + value));
                create.addAll(List.of("--compression-" + side, "deflate"));
            }
            create.addAll(List.of("alpha", "beta"));
            commands.run(create.toArray(String[]::new));
            commands.run("sync", "list", "-l");
            commands.run("sync", "list", "--template", "{{json .}}");
            commands.run("sync", "terminate", "web");
        });
    }

    @Test
    void defaults_of_files_are_taken_over_the_same() throws Exception {
        assertSame(commands -> {
            commands.write(".mutagen.yml", "sync:\n  defaults:\n    mode: one-way-replica\n");
            commands.write(
                    "more.yml",
                    "sync:\n  defaults:\n    ignore:\n      vcs: true\n      paths: [a, b]\n    maxStagingFileSize: 1 GB\n");
            commands.write("template", "{{range .}}{{.Name}} {{.Paused}} {{.Mode}}{{end}}");
            commands.run("sync", "create", "-p", "-n", "global", "alpha", "beta");
            commands.run("sync", "create", "-p", "-n", "more", "-c", "more.yml", "alpha", "beta");
            commands.run("sync", "create", "-p", "-n", "none", "--no-global-configuration", "alpha", "beta");
            commands.run("sync", "list", "-l");
            commands.run("sync", "list", "--template-file", "template");
            commands.run("sync", "terminate", "-a");
        });
    }

    private void assertSame(Scenario scenario) throws Exception {
        String own = onOwnDaemon(Files.createDirectories(directory.resolve("own")), scenario);
        String embedded = onEmbeddedDaemon(Files.createDirectories(directory.resolve("emb")), scenario);

        assertThat(embedded).isEqualTo(own);
    }

    private static String onEmbeddedDaemon(Path base, Scenario scenario) throws Exception {
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

    private static String onOwnDaemon(Path base, Scenario scenario) throws Exception {
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

    private static String transcript(CommandLine commandLine, Path base, Scenario scenario) throws Exception {
        Commands commands = new Commands(commandLine, base);
        scenario.play(commands);
        return String.join("\n", commands.transcript);
    }

    @FunctionalInterface
    private interface Scenario {
        void play(Commands commands) throws Exception;
    }

    /** Commands of one scenario on one daemon, and what they printed. */
    private record Commands(CommandLine commandLine, Path base, List<String> transcript) {
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
