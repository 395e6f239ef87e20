package io.github.mutagenjava.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An embedded daemon in a process of its own, which can be killed. */
final class DaemonProcess implements AutoCloseable {
    private final Process process;
    private final Path socket;

    private DaemonProcess(Process process, Path socket) {
        this.process = process;
        this.socket = socket;
    }

    /** Starts it and waits until it can be reached. */
    static DaemonProcess start(Path dataDirectory) throws IOException {
        return start(dataDirectory, ProcessBuilder.Redirect.INHERIT);
    }

    /** Starts it with its standard error elsewhere, and waits until it can be reached. */
    static DaemonProcess start(Path dataDirectory, ProcessBuilder.Redirect errors) throws IOException {
        String classPath = Stream.of("java.class.path", "jdk.module.path")
                .map(System::getProperty)
                .filter(path -> path != null && !path.isEmpty())
                .collect(Collectors.joining(System.getProperty("path.separator")));
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath,
                        Main.class.getName(),
                        dataDirectory.toString()))
                .redirectError(errors)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = output.readLine();
        if (line == null) {
            throw new IOException("the daemon ended before it could be reached");
        }
        return new DaemonProcess(process, Path.of(line));
    }

    Path socket() {
        return socket;
    }

    /** Ends it without any chance to tidy up. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(30, TimeUnit.SECONDS);
    }

    /** Asks the process to end, as a service manager does, and returns its exit status. */
    int stop() throws InterruptedException {
        process.destroy();
        return exitStatus();
    }

    int exitStatus() throws InterruptedException {
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new AssertionError("the daemon does not end");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
