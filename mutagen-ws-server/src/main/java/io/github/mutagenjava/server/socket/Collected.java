package io.github.mutagenjava.server.socket;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/**
 * What has come of one body or text. A short one always has its memory; what is longer comes out of what all have together,
 * so that many that never end take no more.
 */
public final class Collected implements AutoCloseable {

    private static final int SHORT = 1 << 14;

    private final MemoryBudget budget;
    private final int longest;
    private ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int taken;
    private boolean closed;

    /** Of at most that many bytes. */
    public Collected(MemoryBudget budget, int longest) {
        this.budget = budget;
        this.longest = longest;
    }

    /** What became of a part. */
    public enum Part {
        KEPT,
        TOO_LONG,
        NO_MEMORY
    }

    /** Appends a part, or leaves it. */
    public synchronized Part add(ByteBuffer part) {
        int length = bytes.size() + part.remaining();
        if (length > longest) {
            return Part.TOO_LONG;
        }
        int more = Math.max(0, length - SHORT) - taken;
        if (closed || (more > 0 && !budget.take(more))) {
            return Part.NO_MEMORY;
        }
        taken += Math.max(more, 0);
        byte[] copy = new byte[part.remaining()];
        part.get(copy);
        bytes.writeBytes(copy);
        return Part.KEPT;
    }

    /** All of it, for the caller to keep. Gives the memory back. */
    public synchronized byte[] finish() {
        byte[] all = bytes.toByteArray();
        close();
        return all;
    }

    /** Gives the memory back. May be called twice, and by any thread. */
    @Override
    public synchronized void close() {
        closed = true;
        // Emptied it would keep its array, and who holds us may live on for a while.
        bytes = new ByteArrayOutputStream(0);
        budget.release(taken);
        taken = 0;
    }
}
