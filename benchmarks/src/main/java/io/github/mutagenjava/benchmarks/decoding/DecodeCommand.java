package io.github.mutagenjava.benchmarks.decoding;

import java.util.concurrent.Callable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the benchmarks of decoding under JMH. */
@Command(
        name = "decode",
        mixinStandardHelpOptions = true,
        description = "Measures with JMH what reading and mapping a list costs, without any daemon.")
public final class DecodeCommand implements Callable<Integer> {
    @Option(names = "--allocations", description = "Also measure how much is allocated.")
    private boolean allocations;

    @Option(names = "--forks", defaultValue = "2", description = "Virtual machines for each benchmark (default: 2).")
    private int forks;

    @Override
    public Integer call() throws RunnerException {
        ChainedOptionsBuilder options =
                new OptionsBuilder().include(ListDecoding.class.getName()).forks(forks);
        new Runner((allocations ? options.addProfiler(GCProfiler.class) : options).build()).run();
        return 0;
    }
}
