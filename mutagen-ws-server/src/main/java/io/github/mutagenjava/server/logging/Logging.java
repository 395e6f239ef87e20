package io.github.mutagenjava.server.logging;

import io.github.mutagenjava.server.options.LogFormat;
import io.github.mutagenjava.server.options.LogLevel;
import java.util.List;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sends the log of this process to standard error in the chosen form. */
public final class Logging {

    /** Kept here, as the platform forgets the level of a logger nobody holds. */
    private static final List<Logger> NOISY =
            List.of(Logger.getLogger("io.undertow"), Logger.getLogger("org.xnio"), Logger.getLogger("io.grpc"));

    private Logging() {}

    /** Replaces whatever was set up before. */
    public static void start(LogLevel level, LogFormat format) {
        Handler handler = new ConsoleHandler();
        handler.setFormatter(format == LogFormat.JSON ? new JsonLines() : new TextLines());
        handler.setLevel(level.level());
        Logger root = Logger.getLogger("");
        root.setLevel(level == LogLevel.DEBUG ? Level.INFO : level.level());
        for (Handler former : root.getHandlers()) {
            root.removeHandler(former);
        }
        root.addHandler(handler);
        Logger.getLogger("io.github.mutagenjava").setLevel(level.level());
        quietLibraries();
    }

    /** Their greetings, and a peer's broken connection, are no news to our users. */
    public static void quietLibraries() {
        NOISY.forEach(logger -> logger.setLevel(Level.WARNING));
        NOISY.get(0).setLevel(Level.SEVERE);
    }
}
