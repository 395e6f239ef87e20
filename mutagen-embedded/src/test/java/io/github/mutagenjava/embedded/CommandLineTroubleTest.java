package io.github.mutagenjava.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Conflicts, problems and halts are shown the same by the embedded daemon and by the command line's own. */
final class CommandLineTroubleTest {
    @TempDir
    Path directory;

    @BeforeAll
    static void commandLine() {
        CommandLine.assumeAtHand();
    }

    @Test
    void a_conflict_looks_the_same() throws Exception {
        CommandLineScenario.assertSame(directory, commands -> {
            commands.write("alpha/both", "ours");
            commands.write("beta/both", "theirs");
            commands.write("alpha/kind", "a file");
            commands.write("beta/kind/of", "a folder");
            commands.createSettled();
            commands.listInEveryForm();
            commands.terminate();
        });
    }

    @Test
    void more_than_ten_conflicts_are_cut_off_in_the_same_place() throws Exception {
        CommandLineScenario.assertSame(directory, commands -> {
            for (int i = 1; i <= 13; i++) {
                commands.write("alpha/d/file" + i, "ours");
                commands.write("beta/d/file" + i, "theirs");
            }
            commands.createSettled();
            commands.run("sync", "list", "-l");
            commands.terminate();
        });
    }

    @Test
    void a_halt_and_its_way_out_look_the_same() throws Exception {
        CommandLineScenario.assertSame(directory, commands -> {
            commands.writeTwoFiles();
            commands.createSettled();
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
            commands.terminate();
        });
    }

    @Test
    void problems_look_the_same() throws Exception {
        CommandLineScenario.assertSame(directory, commands -> {
            for (int i = 10; i < 23; i++) {
                Files.createDirectories(commands.base().resolve("alpha/links"));
                Files.createSymbolicLink(commands.base().resolve("alpha/links/" + i), Path.of("/absolute"));
                commands.write("beta/large/" + i, "too large to be staged" + i);
            }
            commands.createSettled("--max-staging-file-size", "10");
            commands.listInEveryForm();
            commands.runUntil("Watching for changes", "sync", "monitor");
            commands.terminate();
        });
    }

    @Test
    void a_session_that_waits_to_scan_again_looks_the_same() throws Exception {
        CommandLineScenario.assertSame(directory, commands -> {
            commands.writeTwoFiles();
            commands.create("--max-entry-count", "2");
            commands.until("\\d+ Waiting .*", CommandLineScenario.CYCLES_AND_STATUS);
            commands.run("sync", "list");
            commands.run("sync", "list", "-l");
            commands.terminate();
        });
    }

    @Test
    void halts_on_deletion_and_on_a_change_of_type_look_the_same() throws Exception {
        CommandLineScenario.assertSame(directory, commands -> {
            commands.write("alpha/one", "1");
            commands.createSettled();
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
            commands.terminate();
        });
    }
}
