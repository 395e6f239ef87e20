package io.github.mutagenjava.server.socket;

import java.time.Duration;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Notices a peer that has gone without a word, and one that takes nothing any more. */
final class Liveness {

    private final Peer peer;
    private final Outbox outbox;
    private final Limits limits;
    private final LongSupplier nanoTime;
    private volatile long heardAt;
    private long pingedAt;
    private long progressAt;
    private Outbox.@Nullable Progress progress;
    private boolean ended;

    Liveness(Peer peer, Outbox outbox, Limits limits, LongSupplier nanoTime) {
        this.peer = peer;
        this.outbox = outbox;
        this.limits = limits;
        this.nanoTime = nanoTime;
        this.heardAt = nanoTime.getAsLong();
        this.pingedAt = heardAt;
        this.progressAt = heardAt;
    }

    void heard() {
        heardAt = nanoTime.getAsLong();
    }

    /** Called now and then, by one thread. */
    void tick() {
        if (ended) {
            return;
        }
        long now = nanoTime.getAsLong();
        Outbox.Progress mark = outbox.mark();
        if (mark == null || !Objects.equals(mark, progress)) {
            progressAt = now;
            progress = mark;
        }
        Duration stall = outbox.isInTheWay() ? MemoryBudget.PATIENCE : limits.stall();
        if (now - progressAt > stall.toNanos()) {
            end(CloseCodes.TRY_AGAIN_LATER, "nothing was taken for " + stall.toSeconds() + " s");
        } else if (now - heardAt > limits.silence().toNanos()) {
            end(
                    CloseCodes.GOING_AWAY,
                    "nothing was heard for " + limits.silence().toSeconds() + " s");
        } else if (now - pingedAt >= limits.pingInterval().toNanos()) {
            pingedAt = now;
            peer.ping();
        }
    }

    private void end(int code, String reason) {
        ended = true;
        peer.close(code, reason);
    }
}
