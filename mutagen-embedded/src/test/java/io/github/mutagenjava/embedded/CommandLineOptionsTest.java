package io.github.mutagenjava.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is configured is shown the same by the embedded daemon and by the command line's own. */
final class CommandLineOptionsTest {
    @TempDir
    Path directory;

    @BeforeAll
    static void commandLine() {
        CommandLine.assumeAtHand();
    }

    @Test
    void every_option_is_shown_the_same() throws Exception {
        CommandLineScenario.assertSame(directory, commands -> {
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
            commands.terminate();
        });
    }

    @Test
    void every_option_of_both_sides_is_shown_the_same() throws Exception {
        CommandLineScenario.assertSame(directory, commands -> {
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
            commands.terminate();
        });
    }

    @Test
    void defaults_of_files_are_taken_over_the_same() throws Exception {
        CommandLineScenario.assertSame(directory, commands -> {
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
}
