package io.github.mutagenjava.embedded.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Mutagen daemon of its own for a test, driven through the {@code mutagen} command. */
final class RealDaemon implements AutoCloseable {
    /** One line a fact: what a list says of a session, but for identifiers and times. */
    private static final String TEMPLATE = "{{range .}}"
            + "status {{.Status.Description}}\n"
            + "error {{.LastError}}\n"
            + "excluded {{.ExcludedConflicts}}\n"
            + "{{range .Conflicts}}conflict {{.Root}}\n{{end}}"
            + endpoint("alpha", ".Alpha")
            + endpoint("beta", ".Beta")
            + "{{end}}";

    private final String executable;
    private final Path dataDirectory;

    RealDaemon(String executable) throws IOException {
        this.executable = executable;
        // Short, for the socket's sake.
        this.dataDirectory = Files.createTempDirectory("md");
        run("daemon", "start");
    }

    private static String endpoint(String name, String field) {
        return "{{with " + field + "}}" + name
                + " {{.Directories}} {{.Files}} {{.SymbolicLinks}} {{.TotalFileSize}}\n"
                + "{{range .ScanProblems}}" + name + " scan {{.Path}}: {{.Error}}\n{{end}}"
                + "{{range .TransitionProblems}}" + name + " transition {{.Path}}: {{.Error}}\n{{end}}{{end}}";
    }

    void create(String name, EngineSettings settings, Path alpha, Path beta) {
        List<String> arguments = new ArrayList<>(List.of(
                "sync",
                "create",
                "--name=" + name,
                "--no-global-configuration",
                "--watch-mode=no-watch",
                "--mode=" + text(settings.mode()),
                "--symlink-mode=" + text(settings.symbolicLinkMode()),
                "--permissions-mode=" + text(settings.permissionsMode()),
                "--ignore-syntax=" + text(settings.ignoreSyntax())));
        settings.ignores().forEach(pattern -> arguments.add("--ignore=" + pattern));
        arguments.add(alpha.toString());
        arguments.add(beta.toString());
        run(arguments.toArray(String[]::new));
    }

    private static String text(Enum<?> mode) {
        return mode.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Whether a cycle could be finished. */
    boolean flush(String name) {
        return start("sync", "flush", name).startsWith("0");
    }

    String state(String name) {
        return run("sync", "list", name, "--template", TEMPLATE);
    }

    void terminate(String name) {
        run("sync", "terminate", name);
    }

    private String run(String... arguments) {
        String output = start(arguments);
        if (!output.startsWith("0")) {
            throw new AssertionError(String.join(" ", arguments) + ": " + output);
        }
        return output.substring(1);
    }

    /** The exit status, one digit, followed by the output. */
    private String start(String... arguments) {
        List<String> command = new ArrayList<>(List.of(executable));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("MUTAGEN_DATA_DIRECTORY", dataDirectory.toString());
        try {
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() + output;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() throws IOException {
        start("sync", "terminate", "--all");
        start("daemon", "stop");
        org.awaitility.Awaitility.await().until(() -> !Files.exists(dataDirectory.resolve("daemon/daemon.sock")));
        StagingStore.deleteTree(dataDirectory);
    }
}
