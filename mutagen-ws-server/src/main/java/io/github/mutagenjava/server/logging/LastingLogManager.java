package io.github.mutagenjava.server.logging;

import java.util.logging.LogManager;

/** Goes on logging while the process shuts down, when there is still something to say. */
public final class LastingLogManager extends LogManager {

    /** For the platform, which makes it by reflection. */
    public LastingLogManager() {}

    /** Does nothing: only the platform's shutdown calls it. */
    @Override
    public void reset() {}
}
