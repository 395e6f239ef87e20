package io.github.mutagenjava.server.options;

import java.util.logging.Level;

/** How much the log says. */
public enum LogLevel {
    ERROR(Level.SEVERE),
    WARN(Level.WARNING),
    INFO(Level.INFO),
    DEBUG(Level.FINE);

    private final Level level;

    LogLevel(Level level) {
        this.level = level;
    }

    /** The least important level of the platform's logging that is still written. */
    public Level level() {
        return level;
    }
}
