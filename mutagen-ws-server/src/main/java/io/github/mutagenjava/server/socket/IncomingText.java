package io.github.mutagenjava.server.socket;

import io.undertow.connector.PooledByteBuffer;
import io.undertow.websockets.core.StreamSourceFrameChannel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.xnio.ChannelListener;

/** A text while it comes, in as many frames as it has. Undertow's own reading knows no bound for all texts together. */
final class IncomingText implements ChannelListener<StreamSourceFrameChannel> {

    private final Collected collected;
    private final Outcome outcome;
    private boolean over;

    IncomingText(Collected collected, Outcome outcome) {
        this.collected = collected;
        this.outcome = outcome;
    }

    /** Hears once how it went, on an I/O thread. */
    interface Outcome {
        void whole(String text);

        void refused(Collected.Part reason);

        void failed(IOException cause);
    }

    /** Whether nothing more is to come. */
    boolean isOver() {
        return over;
    }

    /** Gives its memory back, whatever is still to come. */
    void drop() {
        collected.close();
    }

    @Override
    public void handleEvent(StreamSourceFrameChannel source) {
        try (PooledByteBuffer pooled =
                source.getWebSocketChannel().getBufferPool().allocate()) {
            read(source, pooled.getBuffer());
        } catch (IOException e) {
            end(source);
            outcome.failed(e);
        }
    }

    private void read(StreamSourceFrameChannel source, ByteBuffer buffer) throws IOException {
        for (int count = 1; count > 0 && !over; ) {
            count = source.read(buffer.clear());
            if (count > 0) {
                take(source, buffer.flip());
            } else if (count < 0) {
                over = true;
                outcome.whole(new String(collected.finish(), StandardCharsets.UTF_8));
            }
        }
    }

    private void take(StreamSourceFrameChannel source, ByteBuffer part) {
        Collected.Part became = collected.add(part);
        if (became != Collected.Part.KEPT) {
            end(source);
            outcome.refused(became);
        }
    }

    /** Takes no more of it. If reads were not suspended, we would be called for the rest again and again. */
    private void end(StreamSourceFrameChannel source) {
        over = true;
        source.suspendReads();
        collected.close();
    }
}
