package io.github.mutagenjava.server;

import io.github.mutagenjava.server.logging.LastingLogManager;
import io.github.mutagenjava.server.logging.Logging;
import io.github.mutagenjava.server.options.OptionsReader;
import io.github.mutagenjava.server.options.OptionsReader.Outcome;
import io.github.mutagenjava.server.options.ServerOptions;
import io.github.mutagenjava.server.options.UnreadableFileException;
import io.github.mutagenjava.server.options.UsageException;
import java.io.PrintStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;

/** The program: reads its options, starts the server and stays until it is told to end. */
public final class Main {

    private static final int USAGE = 2;
    private static final int FAILURE = 1;

    private Main() {}

    /** Ends with 2 if it was told nonsense, with 1 if it can't start. */
    public static void main(String[] arguments) {
        // Before the first use of logging: the platform's own manager falls silent as soon as a shutdown begins.
        System.setProperty("java.util.logging.manager", LastingLogManager.class.getName());
        HeadStart.begin();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        try {
            Outcome outcome = new OptionsReader(System.getenv()).read(arguments);
            if (outcome instanceof Outcome.Start start) {
                run(start, out);
            } else if (outcome instanceof Outcome.Print print) {
                out.print(print.text());
            }
        } catch (UsageException e) {
            end(err, e, USAGE);
        } catch (UnreadableFileException | StartException e) {
            end(err, e, FAILURE);
        }
    }

    private static void run(Outcome.Start start, PrintStream out) throws StartException {
        ServerOptions options = start.options();
        Logging.start(options.logLevel(), options.logFormat());
        System.Logger log = System.getLogger(Main.class.getName());
        start.warnings().forEach(warning -> log.log(Level.WARNING, "{0}", warning));
        MutagenServer server = MutagenServer.start(options);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "mutagen-ws-stop"));
        out.println("listening on http://" + server.address());
    }

    private static void end(PrintStream err, Exception reason, int status) {
        err.println("mutagen-ws-server: " + reason.getMessage());
        System.exit(status);
    }
}
