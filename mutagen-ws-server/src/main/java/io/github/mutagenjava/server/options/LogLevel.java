package io.github.mutagenjava.server.options;

import java.util.logging.Level;

/** How much the log says. */
public enum LogLevel {
    ERROR,
    WARN,
    INFO,
    DEBUG;

    /** The least important level of the platform's logging that is still written. */
    public Level level() {
        return switch (this) {
            case ERROR -> Level.SEVERE;
            case WARN -> Level.WARNING;
            case INFO -> Level.INFO;
            case DEBUG -> Level.FINE;
        };
    }
}
