package io.github.mutagenjava.server.logging;

import java.util.logging.Level;

/** Our words for the platform's levels, the same that {@code --log-level} takes. */
final class LevelNames {

    private LevelNames() {}

    static String of(Level level) {
        int value = level.intValue();
        if (value >= Level.SEVERE.intValue()) {
            return "error";
        }
        if (value >= Level.WARNING.intValue()) {
            return "warn";
        }
        return value >= Level.INFO.intValue() ? "info" : "debug";
    }
}
