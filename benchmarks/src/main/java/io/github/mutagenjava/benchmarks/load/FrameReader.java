package io.github.mutagenjava.benchmarks.load;

import java.nio.ByteBuffer;

/** Reads a server's WebSocket frames in pieces of any size. Payloads are passed on, not kept. */
final class FrameReader implements AnswerReader {
    private static final int FINAL = 0x80;
    private static final int CONTROL = 0x08;
    private static final int CLOSE = 0x08;
    private static final int PING = 0x09;
    private static final int MASKED = 0x80;
    private static final int LENGTH_IN_TWO_BYTES = 126;
    private static final int LENGTH_IN_EIGHT_BYTES = 127;

    private final AnswerSink sink;
    /** The longest head of a server's frame has ten bytes. */
    private final ByteBuffer head = ByteBuffer.allocate(10);

    private int first;
    private boolean inPayload;
    private long remaining;
    private ByteBuffer control = ByteBuffer.allocate(LENGTH_IN_TWO_BYTES - 1);

    FrameReader(AnswerSink sink) {
        this.sink = sink;
    }

    @Override
    public void read(ByteBuffer bytes) {
        while (bytes.hasRemaining() || (inPayload && remaining == 0)) {
            if (inPayload) {
                payload(bytes);
            } else {
                head.put(bytes.get());
                inPayload = headComplete();
            }
        }
    }

    private boolean headComplete() {
        if (head.position() < 2) {
            return false;
        }
        int second = head.get(1) & 0xff;
        if ((second & MASKED) != 0) {
            throw new ProtocolException("the server masked a frame; only clients do");
        }
        int needed = second == LENGTH_IN_TWO_BYTES ? 4 : second == LENGTH_IN_EIGHT_BYTES ? 10 : 2;
        if (head.position() < needed) {
            return false;
        }
        first = head.get(0) & 0xff;
        remaining = switch (needed) {
            case 4 -> head.getShort(2) & 0xffff;
            case 10 -> head.getLong(2);
            default -> second;
        };
        if (isControl() && remaining > control.capacity()) {
            throw new ProtocolException("a control frame has " + remaining + " bytes; expected at most 125");
        }
        head.clear();
        return true;
    }

    private void payload(ByteBuffer bytes) {
        int limit = bytes.limit();
        int taken = (int) Math.min(remaining, bytes.remaining());
        bytes.limit(bytes.position() + taken);
        if (isControl()) {
            control.put(bytes);
        } else {
            sink.body(bytes);
        }
        bytes.position(bytes.limit()).limit(limit);
        remaining -= taken;
        if (remaining == 0) {
            inPayload = false;
            complete();
        }
    }

    private void complete() {
        if (!isControl()) {
            if ((first & FINAL) != 0) {
                sink.answered();
            }
            return;
        }
        byte[] payload = new byte[control.flip().remaining()];
        control.get(payload).clear();
        switch (first & 0x0f) {
            case CLOSE -> throw new ProtocolException("the server closed the connection" + code(payload));
            case PING -> sink.pong(payload);
            default -> {}
        }
    }

    private static String code(byte[] payload) {
        return payload.length < 2 ? "" : " with " + (ByteBuffer.wrap(payload).getShort() & 0xffff);
    }

    private boolean isControl() {
        return (first & CONTROL) != 0;
    }
}
