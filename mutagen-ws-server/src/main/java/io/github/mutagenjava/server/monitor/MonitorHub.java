package io.github.mutagenjava.server.monitor;

import io.github.mutagenjava.client.MonitorEvent;
import io.github.mutagenjava.client.MutagenException;
import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.synchronization.AsyncSynchronizationService;
import io.github.mutagenjava.client.synchronization.SynchronizationSnapshot;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Watches all sessions of the daemon once for everybody who follows some. Rests while nobody does. */
public final class MonitorHub {

    private static final long RESTART_MILLIS = 1000;

    private final AsyncSynchronizationService service;
    private final ScheduledExecutorService timer;
    private final Executor workers;
    private final LongConsumer epochs;

    private final Set<Following> followers = new LinkedHashSet<>();
    private @Nullable DaemonWatch watch;
    /** What the next one is compared with, also after the daemon was lost. */
    private @Nullable Picture newest;
    /** Whether {@link #newest} still is what a list would show. */
    private boolean current;
    /** Whether the watch has found no daemon and now tries again less and less often. */
    private boolean daemonLost;

    /**
     * Over one client.
     *
     * @param workers compares and encodes
     * @param epochs hears the connection's epoch with every answer of the daemon
     */
    public MonitorHub(
            AsyncSynchronizationService service,
            ScheduledExecutorService timer,
            Executor workers,
            LongConsumer epochs) {
        this.service = service;
        this.timer = timer;
        this.workers = workers;
        this.epochs = epochs;
    }

    /** Starts to follow the selected sessions, until the following is closed. */
    public Following follow(Selection selection, Follower follower) {
        Following following = new Following(this, selection, follower, workers);
        Picture known;
        DaemonWatch patient = null;
        synchronized (this) {
            followers.add(following);
            if (daemonLost) {
                // The daemon may be back by now. A new watch asks at once, and tells why if it is not.
                patient = watch;
                watch = null;
            }
            startWatch();
            known = current ? newest : null;
        }
        if (patient != null) {
            patient.cancel();
        }
        if (known != null) {
            following.offer(known);
        }
        return following;
    }

    /** How many follow. */
    public synchronized int size() {
        return followers.size();
    }

    /** Ends every following, and with the last one the watch. */
    public void close() {
        all().forEach(Following::close);
    }

    void leave(Following following) {
        DaemonWatch idle = null;
        synchronized (this) {
            if (followers.remove(following) && followers.isEmpty()) {
                idle = watch;
                watch = null;
                newest = null;
                current = false;
                daemonLost = false;
            }
        }
        if (idle != null) {
            idle.cancel();
        }
    }

    void heard(DaemonWatch from, MonitorEvent<SynchronizationSnapshot> event) {
        if (event instanceof MonitorEvent.Snapshot<SynchronizationSnapshot> snapshot) {
            epochs.accept(snapshot.value().connectionEpoch());
            Picture picture;
            List<Following> present;
            synchronized (this) {
                if (watch != from) {
                    return;
                }
                Picture before = newest;
                picture = Picture.of(snapshot.value(), before);
                newest = picture;
                if (before != null) {
                    before.supersede();
                }
                current = true;
                daemonLost = false;
                // Not those who come later: were all others gone by then, pictures would be numbered anew for them.
                present = all();
            }
            present.forEach(following -> following.offer(picture));
        } else if (event instanceof MonitorEvent.Disconnected<SynchronizationSnapshot> lost) {
            lost(from, lost.cause());
        }
    }

    /** The client gave the watch up; it is begun anew as long as somebody follows. */
    void ended(DaemonWatch from, MutagenException cause) {
        lost(from, cause);
        timer.schedule(() -> restart(from), RESTART_MILLIS, TimeUnit.MILLISECONDS);
    }

    private synchronized void restart(DaemonWatch from) {
        if (watch == from) {
            watch = null;
            startWatch();
        }
    }

    /** Those who wait for their first list are told; the others keep what they have until the daemon is back. */
    private void lost(DaemonWatch from, MutagenException cause) {
        synchronized (this) {
            if (watch != from) {
                return;
            }
            current = false;
            daemonLost = true;
        }
        all().forEach(following -> following.failToBegin(cause));
    }

    private void startWatch() {
        if (watch == null && !followers.isEmpty()) {
            watch = new DaemonWatch(this, timer);
            daemonLost = false;
            service.monitor(Selection.all()).subscribe(watch);
        }
    }

    private synchronized List<Following> all() {
        return new ArrayList<>(followers);
    }
}
