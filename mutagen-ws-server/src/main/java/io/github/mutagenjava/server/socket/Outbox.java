package io.github.mutagenjava.server.socket;

import io.github.mutagenjava.server.json.Frame;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The frames a connection has not taken yet, in order. Few are handed to the transport at a time, as its own queue is
 * unbounded and what lies in it can't be counted.
 */
final class Outbox {

    private static final System.Logger LOG = System.getLogger(Outbox.class.getName());
    private static final int WINDOW = 1 << 16;
    /** With 50 frames in its hands the transport reads no more from the peer, not even what would end the waiting. */
    private static final int MOST_UNDER_WAY = 32;

    private final Peer peer;
    private final MemoryBudget budget;
    private final SendBuffers buffers;
    private final Runnable progress;
    private final long mostSmall;
    private final Runnable hopeless;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final Deque<Sent> underWay = new ArrayDeque<>();
    private final AtomicInteger pumping = new AtomicInteger();
    private long bytes;
    private long smallBytes;
    private long underWayBytes;
    private long gone;
    private boolean closed;

    /**
     * @param mostSmall bytes of frames that are no lists, beyond which the peer is hopeless; a single one may be longer
     * @param progress runs whenever frames have gone, never while a lock is held
     * @param hopeless runs when too much is unsent, or a frame was lost
     */
    Outbox(Peer peer, MemoryBudget budget, SendBuffers buffers, long mostSmall, Runnable progress, Runnable hopeless) {
        this.peer = peer;
        this.budget = budget;
        this.buffers = buffers;
        this.mostSmall = mostSmall;
        this.progress = progress;
        this.hopeless = hopeless;
    }

    /** Queues a frame with sessions in it, unless all connections together hold too much already. */
    boolean offer(Frame frame) {
        if (!budget.take(frame.length())) {
            return false;
        }
        add(new Waiting(frame, true));
        return true;
    }

    /** Sets memory aside for a frame with sessions in it, unless all connections together hold too much already. */
    boolean reserve(int length) {
        return budget.take(length);
    }

    /** Gives back what was set aside for a frame that is not sent. */
    void giveBack(int length) {
        budget.release(length);
    }

    /** Queues a frame; so many of its bytes were set aside, the few around them were not. */
    void sendReserved(Frame frame, int reserved) {
        budget.takeAlways(frame.length() - reserved);
        add(new Waiting(frame, true));
    }

    /** Whether a long frame could be queued at all. */
    boolean hasRoom() {
        return budget.hasRoom();
    }

    /** Queues any other frame. */
    void send(Frame frame) {
        if (!add(new Waiting(frame, false))) {
            hopeless.run();
        }
    }

    private boolean add(Waiting next) {
        int length = next.frame.length();
        synchronized (this) {
            if (closed) {
                release(next.budgeted, length);
                return true;
            }
            if (!next.budgeted && smallBytes > 0 && smallBytes + length > mostSmall) {
                return false;
            }
            waiting.add(next);
            bytes += length;
            smallBytes += next.budgeted ? 0 : length;
        }
        pump();
        return true;
    }

    /** Bytes that the peer has not taken. */
    synchronized long unsent() {
        return bytes;
    }

    /** Whether this holds lists while others are refused theirs for want of memory. */
    synchronized boolean isInTheWay() {
        return bytes > smallBytes && budget.isShort();
    }

    /** Something that changes whenever the peer takes anything; nothing while there is nothing to take. */
    synchronized @Nullable Progress mark() {
        Sent first = underWay.peek();
        return first == null ? null : new Progress(gone, first.buffer.remaining());
    }

    synchronized void close() {
        closed = true;
        waiting.clear();
        for (Sent sent : underWay) {
            if (sent.reported.compareAndSet(false, true)) {
                buffers.giveBack(sent.buffer);
            }
        }
        underWay.clear();
        budget.release(bytes - smallBytes);
        bytes = 0;
        smallBytes = 0;
    }

    /** How far the peer has come. */
    record Progress(long frames, int remainingOfNext) {}

    private void pump() {
        if (pumping.getAndIncrement() != 0) {
            return;
        }
        try {
            int seen;
            do {
                seen = pumping.get();
                for (Sent sent = take(); sent != null; sent = take()) {
                    Sent taken = sent;
                    peer.send(taken.buffer, () -> went(taken));
                }
            } while (pumping.addAndGet(-seen) != 0);
        } catch (RuntimeException | Error defect) {
            // A frame is lost, for want of memory perhaps. Nothing may follow it, so nobody pumps any more.
            LOG.log(Level.ERROR, "a frame could not be sent; its connection ends", defect);
            hopeless.run();
        }
    }

    private synchronized @Nullable Sent take() {
        Waiting next = waiting.peek();
        if (next == null || !hasRoom(next.frame.length())) {
            return null;
        }
        waiting.remove();
        Sent sent = new Sent(next.frame.toBuffer(buffers::take), next.frame.length(), next.budgeted);
        underWay.add(sent);
        underWayBytes += sent.length;
        return sent;
    }

    private boolean hasRoom(int length) {
        return underWay.isEmpty() || (underWay.size() < MOST_UNDER_WAY && underWayBytes + length <= WINDOW);
    }

    private void went(Sent sent) {
        // The transport may report one frame twice.
        if (!sent.reported.compareAndSet(false, true)) {
            return;
        }
        buffers.giveBack(sent.buffer);
        synchronized (this) {
            if (closed) {
                return;
            }
            underWay.remove(sent);
            underWayBytes -= sent.length;
            bytes -= sent.length;
            smallBytes -= sent.budgeted ? 0 : sent.length;
            release(sent.budgeted, sent.length);
            gone++;
        }
        pump();
        progress.run();
    }

    private void release(boolean budgeted, int length) {
        if (budgeted) {
            budget.release(length);
        }
    }

    private record Waiting(Frame frame, boolean budgeted) {}

    private static final class Sent {

        private final ByteBuffer buffer;
        private final int length;
        private final boolean budgeted;
        private final AtomicBoolean reported = new AtomicBoolean();

        private Sent(ByteBuffer buffer, int length, boolean budgeted) {
            this.buffer = buffer;
            this.length = length;
            this.budgeted = budgeted;
        }
    }
}
