package io.github.mutagenjava.embedded;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same commands on the embedded daemon and on the command line's own: they must print the same. */
final class CommandLineTest {
    @TempDir
    Path directory;

    @BeforeAll
    static void commandLine() {
        CommandLine.assumeAtHand();
    }

    @Test
    void a_session_lives_the_same_life() throws Exception {
        CommandLineScenario.assertSame(directory, commands -> {
            commands.write("alpha/file", "content");
            commands.write("alpha/skipped.log", "noise");
            commands.createSettled("-l", "env=dev", "-i", "*.log");
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
            commands.terminate();
            commands.run("sync", "list");
        });
    }

    @Test
    void several_sessions_are_chosen_by_names_identifiers_selectors_and_all() throws Exception {
        CommandLineScenario.assertSame(directory, commands -> {
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
        CommandLineScenario.assertSame(directory, commands -> {
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
    void refusals_read_the_same() throws Exception {
        CommandLineScenario.assertSame(directory, commands -> {
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
        CommandLineScenario.assertSame(directory, commands -> {
            commands.write("alpha/file", "content");
            commands.createSettled();
            commands.runUntil("Watching for changes", "sync", "monitor", "web");
            commands.run("sync", "pause", "web");
            commands.runUntil("[Paused]", "sync", "monitor", "-l", "web");
            commands.terminate();
        });
    }
}
