package io.github.mutagenjava.server.socket;

import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.server.action.RefusedException;
import io.github.mutagenjava.server.json.Frame;
import io.github.mutagenjava.server.json.JsonBytes;
import io.github.mutagenjava.server.json.Request;
import io.github.mutagenjava.server.json.SelectionReader;
import io.github.mutagenjava.server.monitor.Follower;
import io.github.mutagenjava.server.monitor.Following;
import io.github.mutagenjava.server.monitor.MonitorHub;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The monitors of one connection. */
final class Monitors {

    private static final int MOST = 64;

    private final MonitorHub hub;
    private final Outbox outbox;
    private final long mostUnsent;
    private final List<Running> running = new ArrayList<>();
    private volatile boolean starved;
    private boolean closed;

    Monitors(MonitorHub hub, Outbox outbox, long mostUnsent) {
        this.hub = hub;
        this.outbox = outbox;
        this.mostUnsent = mostUnsent;
    }

    private record Running(long id, Following following) {}

    /** Begins one. Its list is sent as the answer, so that nothing can overtake it; only a failure is left to the caller. */
    CompletableFuture<Following> begin(Request request) {
        checkRoom();
        Selection selection = SelectionReader.read(request.data()).selection();
        // Kept from now on: it can be ended, or the connection can end, before there is a list.
        Running monitor = new Running(request.id(), hub.follow(selection, new Sender(request.id())));
        keep(monitor);
        CompletableFuture<Following> begun = monitor.following.begun();
        begun.whenComplete((following, failure) -> {
            if (failure != null) {
                forget(monitor);
            }
        });
        return begun;
    }

    /** Ends those with that number. */
    void end(long id) {
        List<Running> ended;
        synchronized (this) {
            ended = running.stream().filter(monitor -> monitor.id == id).toList();
            running.removeAll(ended);
        }
        if (ended.isEmpty()) {
            throw RefusedException.request("no monitor " + id);
        }
        ended.forEach(monitor -> monitor.following.close());
    }

    /** Sends what was held back while too much was unsent, here or elsewhere. */
    void proceed() {
        if (starved && outbox.unsent() <= mostUnsent) {
            starved = false;
            all().forEach(monitor -> monitor.following.proceed());
        }
    }

    void close() {
        synchronized (this) {
            closed = true;
        }
        all().forEach(monitor -> monitor.following.close());
    }

    private synchronized void checkRoom() {
        if (running.size() >= MOST) {
            throw RefusedException.tooMany("too many monitors (" + MOST + "); end one with unmonitor");
        }
    }

    private void keep(Running monitor) {
        boolean late;
        synchronized (this) {
            late = closed;
            if (!late) {
                running.add(monitor);
            }
        }
        if (late) {
            monitor.following.close();
        } else {
            // It may have found the peer busy before, when nobody could tell it yet that the peer is not any more.
            monitor.following.proceed();
        }
    }

    private void forget(Running monitor) {
        synchronized (this) {
            running.remove(monitor);
        }
        monitor.following.close();
    }

    private synchronized List<Running> all() {
        return List.copyOf(running);
    }

    private final class Sender implements Follower {

        private final long id;

        private Sender(long id) {
            this.id = id;
        }

        @Override
        public boolean reserve(int length) {
            boolean reserved = outbox.reserve(length);
            if (!reserved) {
                // Only ever set: another monitor can be refused at the same time.
                starved = true;
            }
            return reserved;
        }

        @Override
        public void giveBack(int length) {
            outbox.giveBack(length);
        }

        @Override
        public void began(JsonBytes list) {
            outbox.sendReserved(Frame.ack(list, id), list.length());
        }

        @Override
        public void changed(JsonBytes changes) {
            outbox.sendReserved(Frame.news("changes", changes, id), changes.length());
        }

        @Override
        public void restarted(JsonBytes list) {
            outbox.sendReserved(Frame.news("snapshot", list, id), list.length());
        }

        @Override
        public boolean isReady() {
            if (mayFollow()) {
                return true;
            }
            starved = true;
            // It may have drained before it could see that we starve.
            return mayFollow();
        }

        private boolean mayFollow() {
            return outbox.unsent() <= mostUnsent && outbox.hasRoom();
        }
    }
}
