package io.github.mutagenjava.server.socket;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Buffers outside the heap for long frames. The platform copies a buffer of the heap whole for every write, however little
 * the socket then takes of it.
 */
final class SendBuffers {

    private static final int SMALLEST = 1 << 15;
    private static final int LARGEST = 1 << 20;
    private static final int MOST_KEPT = 8;

    private final Deque<ByteBuffer> kept = new ArrayDeque<>();

    /** An empty buffer for that many bytes. */
    ByteBuffer take(int length) {
        if (length < SMALLEST || length > LARGEST) {
            return ByteBuffer.allocate(length);
        }
        ByteBuffer buffer;
        synchronized (this) {
            buffer = kept.poll();
        }
        if (buffer != null && buffer.capacity() >= length) {
            return buffer.clear().limit(length);
        }
        // With some room, as lists grow.
        return ByteBuffer.allocateDirect(Math.min(LARGEST, length + length / 8)).limit(length);
    }

    /** Keeps a buffer for another frame, provided that every byte of it has gone, so that nobody reads it any more. */
    void giveBack(ByteBuffer buffer) {
        if (buffer.isDirect() && !buffer.hasRemaining()) {
            synchronized (this) {
                if (kept.size() < MOST_KEPT) {
                    kept.push(buffer);
                }
            }
        }
    }
}
