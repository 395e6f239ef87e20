package io.github.mutagenjava.embedded;

import io.github.mutagenjava.embedded.engine.HashRehearsal;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Runs an embedded daemon as a process of its own: {@code Main DIRECTORY}. It ends when a client terminates it or the
 * process is told to end, in both cases with everything released; killed, it loses nothing that a restart needs.
 */
final class Main {
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        if (arguments.length != 1) {
            System.err.println("expected one argument, the data directory, got " + arguments.length);
            System.exit(MISUSED);
        }
        // Netty would load JFR to record what nobody has asked for.
        System.setProperty("io.netty.jfr.enabled", System.getProperty("io.netty.jfr.enabled", "false"));
        try {
            run(Path.of(arguments[0]));
        } catch (UncheckedIOException e) {
            System.err.println("Error: " + e.getMessage());
            System.exit(FAILED);
        }
    }

    private static void run(Path dataDirectory) throws InterruptedException {
        EmbeddedDaemon daemon = EmbeddedDaemon.start(dataDirectory);
        HashRehearsal.start();
        Runtime.getRuntime().addShutdownHook(new Thread(daemon::close, "mutagen-embedded-close"));
        System.out.println(daemon.socket());
        daemon.awaitTermination();
    }
}
