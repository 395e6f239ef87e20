package io.github.mutagenjava.server.socket;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** How much all connections together may hold of one kind: what is unsent, or what has not come to its end. */
public final class MemoryBudget {

    /** How long a client that takes nothing may keep what others are refused for. */
    public static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Some looks at those who take nothing, which come once a second. */
    private static final long SHORT_NANOS = Duration.ofSeconds(5).toNanos();

    private final long most;
    private final LongSupplier nanoTime;
    private final AtomicLong used = new AtomicLong();
    private volatile boolean refused;
    private volatile long refusedAt;

    /** With that many bytes. */
    public MemoryBudget(long most) {
        this(most, System::nanoTime);
    }

    /** With that many bytes, and a clock. */
    public MemoryBudget(long most, LongSupplier nanoTime) {
        this.most = most;
        this.nanoTime = nanoTime;
    }

    /** Takes the bytes, unless that would be too many; one that is alone always gets them. */
    public boolean take(long bytes) {
        long now = used.addAndGet(bytes);
        if (now > most && now != bytes) {
            used.addAndGet(-bytes);
            refused();
            return false;
        }
        return true;
    }

    private void refused() {
        refusedAt = nanoTime.getAsLong();
        refused = true;
    }

    /** Whether there is any room at all. Who finds none counts as refused. */
    boolean hasRoom() {
        boolean room = used.get() < most;
        if (!room) {
            refused();
        }
        return room;
    }

    /** Takes the bytes whether there is room or not. */
    void takeAlways(long bytes) {
        used.addAndGet(bytes);
    }

    /** Gives the bytes back. */
    public void release(long bytes) {
        used.addAndGet(-bytes);
    }

    /** Whether somebody was refused a moment ago. */
    public boolean isShort() {
        return refused && nanoTime.getAsLong() - refusedAt < SHORT_NANOS;
    }

    /** Bytes taken now. */
    public long used() {
        return used.get();
    }
}
