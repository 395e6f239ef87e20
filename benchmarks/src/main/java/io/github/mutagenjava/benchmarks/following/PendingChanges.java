package io.github.mutagenjava.benchmarks.following;

import io.github.mutagenjava.benchmarks.Latencies;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Changes that were asked for, until every monitor has heard of them. */
final class PendingChanges {
    private static final long LOOK_UP_MILLIS = 10;

    private final int monitors;
    private final Map<String, Change> pending = new HashMap<>();
    private List<Change> all = new ArrayList<>();

    PendingChanges(int monitors) {
        this.monitors = monitors;
    }

    private static final class Change {
        private final long askedAt = System.nanoTime();
        private long answeredAt;
        private final List<Long> heardAt = new ArrayList<>();
    }

    /** A change is about to be made, which shows by this text in a frame. */
    synchronized void asked(String mark) {
        Change change = new Change();
        pending.put(mark, change);
        all.add(change);
    }

    /** The daemon has made the change. */
    synchronized void answered(String mark) {
        Change change = pending.get(mark);
        if (change != null) {
            change.answeredAt = System.nanoTime();
        }
    }

    /** A monitor has heard of something, perhaps of a change. */
    synchronized void heard(String mark, long at) {
        Change change = pending.get(mark);
        if (change != null) {
            change.heardAt.add(at);
        }
    }

    /** Waits until every monitor has heard of everything, or the time is over. */
    void settle(Duration most) throws InterruptedException {
        long until = System.nanoTime() + most.toNanos();
        while (missed() > 0 && until - System.nanoTime() > 0) {
            Thread.sleep(LOOK_UP_MILLIS);
        }
    }

    synchronized FollowResult takeResult() {
        Latencies fromCall = new Latencies();
        Latencies fromAnswer = new Latencies();
        for (Change change : all) {
            for (long at : change.heardAt) {
                fromCall.record(at - change.askedAt);
                fromAnswer.record(Math.max(0, at - change.answeredAt));
            }
        }
        FollowResult result = new FollowResult(all.size(), fromCall, fromAnswer, missed());
        all = new ArrayList<>();
        pending.clear();
        return result;
    }

    private synchronized long missed() {
        return all.stream()
                .mapToLong(change -> monitors - change.heardAt.size())
                .sum();
    }
}
