package io.github.mutagenjava.benchmarks;

import io.github.mutagenjava.benchmarks.calls.CallsCommand;
import io.github.mutagenjava.benchmarks.decoding.DecodeCommand;
import io.github.mutagenjava.benchmarks.following.FollowCommand;
import io.github.mutagenjava.benchmarks.load.LoadCommand;
import io.github.mutagenjava.benchmarks.startup.StartCommand;
import io.github.mutagenjava.benchmarks.synchronizing.SynchronizeCommand;
import io.github.mutagenjava.client.MutagenException;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Starts one of the harnesses. */
@Command(
        name = "benchmarks",
        mixinStandardHelpOptions = true,
        description = "Measures the client, the daemon and the server on this machine.",
        subcommands = {
            LoadCommand.class,
            SeedCommand.class,
            CallsCommand.class,
            DecodeCommand.class,
            FollowCommand.class,
            StartCommand.class,
            SynchronizeCommand.class
        })
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main())
                .setExecutionExceptionHandler((failure, command, parsed) -> told(failure))
                .execute(arguments));
    }

    /** What the daemon or the network refuses is told in a line; anything else is a defect and keeps its stack. */
    private static int told(Exception failure) throws Exception {
        if (failure instanceof MutagenException || failure instanceof IOException) {
            System.err.println(failure.getMessage());
            return 1;
        }
        throw failure;
    }
}
