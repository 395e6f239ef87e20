package io.github.mutagenjava.server.list;

import io.github.mutagenjava.client.synchronization.SynchronizationSnapshot;
import io.github.mutagenjava.server.json.Frame;
import io.github.mutagenjava.server.json.JsonBytes;
import io.github.mutagenjava.server.json.SnapshotWriter;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A list of sessions in JSON, and what proves later that it still holds. */
public final class EncodedList {

    private static final int LARGEST_OUTSIDE = 4 << 20;

    private final long epoch;
    private final long index;
    private final int size;
    private final JsonBytes json;
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile @Nullable ByteBuffer body;

    private EncodedList(long epoch, long index, int size, JsonBytes json) {
        this.epoch = epoch;
        this.index = index;
        this.size = size;
        this.json = json;
    }

    static EncodedList of(SynchronizationSnapshot snapshot) {
        return new EncodedList(
                snapshot.connectionEpoch(),
                snapshot.stateIndex(),
                snapshot.states().size(),
                SnapshotWriter.list(snapshot));
    }

    /** The connection to the daemon that it came by; an index means nothing on another. */
    public long epoch() {
        return epoch;
    }

    /** The daemon's state index, unsigned. */
    public long index() {
        return index;
    }

    /** The list alone. */
    public JsonBytes json() {
        return json;
    }

    /**
     * The whole answer over HTTP, which has no id. From the second time on it is the same bytes outside the heap, which go
     * out without a copy; a list that changes before it is asked for again is not worth that.
     */
    public ByteBuffer body() {
        ByteBuffer made = body;
        if (made != null) {
            return made.duplicate();
        }
        if (json.length() > LARGEST_OUTSIDE || !asked.getAndSet(true)) {
            return Frame.ack(json, 0).toBuffer();
        }
        made = Frame.ack(json, 0).toBuffer(ByteBuffer::allocateDirect).asReadOnlyBuffer();
        body = made;
        return made.duplicate();
    }

    int size() {
        return size;
    }

    boolean isFrom(SynchronizationSnapshot snapshot) {
        return epoch == snapshot.connectionEpoch() && index == snapshot.stateIndex();
    }

    /** Whether this is the state at the snapshot's moment or a later one. The index is unsigned and only grows. */
    boolean isFromOrAfter(SynchronizationSnapshot snapshot) {
        return epoch == snapshot.connectionEpoch() && Long.compareUnsigned(index, snapshot.stateIndex()) >= 0;
    }
}
