package io.github.mutagenjava.embedded;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A real {@code mutagen} command line, talking to the daemon of one data directory. */
final class CommandLine {
    private static final long SECONDS = 60;

    /**
     * What operations say while they work. Mutagen makes a prompter known only after it has told the client its name, so
     * it may or may not lose the first of these.
     */
    private static final Pattern PROGRESS =
            Pattern.compile("(Creating|Pausing|Resuming|Terminating|Forcing synchronization cycle for) session.*");

    /** A staged file is called by the digest of its content and a digest of its path; the latter is a matter of taste. */
    private static final String STAGED_NAME = "(/staging/[^ ]*/[0-9a-f]{2}/[0-9a-f]{40})[0-9a-f]{32}";

    private final Path executable;
    private final Path base;
    private final Path dataDirectory;

    /**
     * @param base holds what the commands name, is hidden from their output and is the home directory too
     * @param dataDirectory of the daemon that is talked to
     */
    CommandLine(Path base, Path dataDirectory) {
        this.executable = executable().orElseThrow();
        this.base = base;
        this.dataDirectory = dataDirectory;
    }

    /** Skips the test in one line if there is no command line to be had. */
    static void assumeAtHand() {
        assumeTrue(
                executable().isPresent(), "no mutagen command line: set MUTAGEN_EXECUTABLE or put mutagen on the PATH");
    }

    private static Optional<Path> executable() {
        String configured = System.getenv("MUTAGEN_EXECUTABLE");
        Stream<Path> candidates = configured != null
                ? Stream.of(Path.of(configured))
                : Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                        .map(directory -> Path.of(directory, "mutagen"));
        return candidates.filter(Files::isExecutable).findFirst();
    }

    String version() throws Exception {
        return run("version").strip();
    }

    /** Runs a command to its end; what it prints, with identifiers and the base directory hidden. */
    String run(String... arguments) throws Exception {
        Process process = start(arguments);
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("mutagen " + String.join(" ", arguments) + " did not end; it said: " + output);
        }
        return anonymous(output) + (process.exitValue() == 0 ? "" : "\nexit status " + process.exitValue());
    }

    /** Runs a command that never ends until it has printed a text; what it printed up to there. */
    String runUntil(String text, String... arguments) throws Exception {
        Process process = start(arguments);
        try (Reader reader = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
            StringBuilder output = new StringBuilder();
            // A status line has no end, so there are no lines to be read.
            for (int next = reader.read(); next >= 0; next = reader.read()) {
                output.append((char) next);
                if (output.indexOf(text) >= 0) {
                    return anonymous(output.toString());
                }
            }
            throw new AssertionError("mutagen " + String.join(" ", arguments) + " ended; it said: " + output);
        } finally {
            process.destroyForcibly();
            process.waitFor(SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Starts the command line's own daemon; it ends with {@code daemon stop}. */
    Process startDaemon() throws IOException {
        return start("daemon", "run");
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(executable.toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(base.toFile()).redirectErrorStream(true);
        builder.environment().put("MUTAGEN_DATA_DIRECTORY", dataDirectory.toString());
        builder.environment().put("MUTAGEN_DISABLE_AUTOSTART", "1");
        builder.environment().put("HOME", base.toString());
        return builder.start();
    }

    private String anonymous(String output) {
        String hidden = output.replace(base.toString(), "BASE")
                .replaceAll("sync_[0-9A-Za-z]+", "sync_ID")
                .replaceAll(STAGED_NAME, "$1PATH")
                .replaceAll("\"creationTime\":\"[^\"]*\"", "\"creationTime\":TIME")
                .replaceAll("\"successfulCycles\":\\d+", "\"successfulCycles\":N");
        return Stream.of(hidden.split("[\r\n]+", -1))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .filter(line -> !PROGRESS.matcher(line).matches())
                .collect(Collectors.joining("\n"));
    }
}
