package io.github.mutagenjava.benchmarks.synchronizing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The process of a daemon: an embedded one that was started for the measurement, or one that runs already. */
record MeasuredDaemon(Path socket, ProcessHandle process, boolean ours) implements AutoCloseable {
    private static final int TERMINATION_SECONDS = 10;

    /** Starts an embedded daemon as a process of its own, with the JVM that runs this. */
    static MeasuredDaemon startEmbedded(Path directory) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.github.mutagenjava.embedded.Main",
                        Files.createDirectories(directory).toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String socket = output.readLine();
        if (socket == null) {
            throw new IOException("the embedded daemon did not start in " + directory);
        }
        return new MeasuredDaemon(Path.of(socket), process.toHandle(), true);
    }

    static MeasuredDaemon running(Path socket, long pid) {
        return new MeasuredDaemon(
                socket,
                ProcessHandle.of(pid)
                        .orElseThrow(() -> new IllegalArgumentException("no process " + pid + "; give the daemon's")),
                false);
    }

    /** Processor time used since its start. */
    Duration processorTime() {
        return process.info()
                .totalCpuDuration()
                .orElseThrow(
                        () -> new IllegalStateException("this system does not tell the processor time of " + process));
    }

    @Override
    public void close() {
        if (ours) {
            process.destroy();
            process.onExit().orTimeout(TERMINATION_SECONDS, TimeUnit.SECONDS).join();
        }
    }
}
