package io.github.mutagenjava.server.socket;

import java.util.concurrent.atomic.AtomicLong;

/** How much unsent data all connections together may hold. */
public final class MemoryBudget {

    private final long most;
    private final AtomicLong used = new AtomicLong();

    /** With that many bytes. */
    public MemoryBudget(long most) {
        this.most = most;
    }

    /** A quarter of the heap. */
    public static MemoryBudget quarterOfHeap() {
        return new MemoryBudget(Runtime.getRuntime().maxMemory() / 4);
    }

    /** Takes the bytes, unless that would be too many; one that is alone always gets them. */
    public boolean take(long bytes) {
        long now = used.addAndGet(bytes);
        if (now > most && now != bytes) {
            used.addAndGet(-bytes);
            return false;
        }
        return true;
    }

    /** Takes the bytes whether there is room or not. */
    void takeAlways(long bytes) {
        used.addAndGet(bytes);
    }

    /** Gives the bytes back. */
    public void release(long bytes) {
        used.addAndGet(-bytes);
    }

    /** Bytes taken now. */
    public long used() {
        return used.get();
    }
}
