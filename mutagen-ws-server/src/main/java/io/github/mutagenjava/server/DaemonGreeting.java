package io.github.mutagenjava.server;

import io.github.mutagenjava.client.AsyncDaemonService;
import io.github.mutagenjava.client.DaemonVersion;
import io.github.mutagenjava.server.action.Action;
import io.github.mutagenjava.server.action.Failure;
import java.lang.System.Logger.Level;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Connects to the daemon ahead of the first request, trying again less and less often, and logs how it went. */
final class DaemonGreeting {

    private static final System.Logger LOG = System.getLogger(DaemonGreeting.class.getName());
    private static final long FIRST_MILLIS = 250;
    private static final long LONGEST_MILLIS = 15_000;

    private final AsyncDaemonService daemon;
    private final ScheduledExecutorService timer;
    private String lastReason = "";

    DaemonGreeting(AsyncDaemonService daemon, ScheduledExecutorService timer) {
        this.daemon = daemon;
        this.timer = timer;
    }

    void start() {
        attempt(FIRST_MILLIS);
    }

    private void attempt(long waitMillis) {
        daemon.version().whenComplete((version, failure) -> heard(version, failure, waitMillis));
    }

    private synchronized void heard(@Nullable DaemonVersion version, @Nullable Throwable failure, long waitMillis) {
        if (version != null) {
            LOG.log(Level.INFO, "the daemon answers, version {0}", version);
        } else if (failure != null && !timer.isShutdown()) {
            String reason = Failure.of(Action.VERSION, failure).message();
            if (!reason.equals(lastReason)) {
                LOG.log(Level.WARNING, "no daemon yet: {0}", reason);
                lastReason = reason;
            }
            timer.schedule(() -> attempt(Math.min(waitMillis * 2, LONGEST_MILLIS)), waitMillis, TimeUnit.MILLISECONDS);
        }
    }
}
