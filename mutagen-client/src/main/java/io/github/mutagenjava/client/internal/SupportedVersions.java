package io.github.mutagenjava.client.internal;

import io.github.mutagenjava.client.DaemonVersion;
import io.github.mutagenjava.client.UnsupportedDaemonException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Which daemons we can talk to. Those below 0.15.0 number the fields of a state differently: reading them would give
 * nonsense or nothing. Newer ones than we know have always kept what there was.
 */
final class SupportedVersions {
    private static final DaemonVersion OLDEST = new DaemonVersion(0, 15, 0, "");
    private static final DaemonVersion NEWEST_TRIED = new DaemonVersion(0, 18, Long.MAX_VALUE, "");

    private final Logger log;
    private final AtomicBoolean warned = new AtomicBoolean();

    SupportedVersions(Logger log) {
        this.log = log;
    }

    /**
     * Accepts a version; warns once if it is newer than any that was tried.
     *
     * @throws UnsupportedDaemonException if it is too old
     */
    void check(DaemonVersion version, String socket) {
        if (version.compareTo(OLDEST) < 0) {
            throw new UnsupportedDaemonException("the daemon at " + socket + " is Mutagen " + version + ", expected "
                    + OLDEST + " or newer; update Mutagen and restart its daemon");
        }
        if (version.compareTo(NEWEST_TRIED) > 0 && warned.compareAndSet(false, true)) {
            log.log(
                    Level.WARNING,
                    "the daemon is Mutagen {0}, newer than any that this library was tried with (0.18)",
                    version);
        }
    }
}
