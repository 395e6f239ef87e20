package io.github.mutagenjava.server.socket;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Buffers outside the heap for long frames. The platform copies a buffer of the heap whole for every write, however little
 * the socket then takes of it.
 */
final class SendBuffers {

    private static final int SMALLEST = 1 << 15;
    private static final int LARGEST = 1 << 20;
    private static final long MOST_BYTES = 16L << 20;

    private final Deque<ByteBuffer> kept = new ArrayDeque<>();
    private long bytes;

    /** An empty buffer for that many bytes. */
    ByteBuffer take(int length) {
        ByteBuffer outside = length < SMALLEST || length > LARGEST ? null : takeOutside(length);
        return outside == null ? ByteBuffer.allocate(length) : outside;
    }

    /** Takes a buffer back whose frame has gone, or was lost. */
    synchronized void giveBack(ByteBuffer buffer) {
        if (!buffer.isDirect()) {
            return;
        }
        if (buffer.hasRemaining()) {
            // Somebody may still read it, so it is left to the collector.
            bytes -= buffer.capacity();
        } else {
            kept.push(buffer);
        }
    }

    private synchronized @Nullable ByteBuffer takeOutside(int length) {
        for (ByteBuffer buffer = kept.poll(); buffer != null; buffer = kept.poll()) {
            if (buffer.capacity() >= length) {
                return buffer.clear().limit(length);
            }
            bytes -= buffer.capacity();
        }
        // With some room, as lists grow.
        int capacity = Math.min(LARGEST, length + length / 8);
        if (bytes + capacity > MOST_BYTES) {
            return null;
        }
        ByteBuffer made = ByteBuffer.allocateDirect(capacity).limit(length);
        bytes += capacity;
        return made;
    }
}
