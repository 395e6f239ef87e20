package io.github.mutagenjava.benchmarks.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Frames from a client, which are masked; the mask is zero, so that a frame can be made once and sent often. */
public final class ClientFrame {
    private static final int TEXT = 0x81;
    private static final int PONG = 0x8a;
    private static final int MASKED = 0x80;
    private static final int LENGTH_IN_TWO_BYTES = 126;
    private static final int MASK_BYTES = 4;
    private static final int LONGEST = 0xffff;

    private ClientFrame() {}

    public static ByteBuffer text(String text) {
        return frame(TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    public static ByteBuffer pong(byte[] payload) {
        return frame(PONG, payload);
    }

    private static ByteBuffer frame(int opcode, byte[] payload) {
        if (payload.length > LONGEST) {
            throw new IllegalArgumentException(
                    "a frame of " + payload.length + " bytes is too long; expected at most " + LONGEST);
        }
        ByteBuffer frame =
                ByteBuffer.allocateDirect(2 + 2 + MASK_BYTES + payload.length).put((byte) opcode);
        if (payload.length < LENGTH_IN_TWO_BYTES) {
            frame.put((byte) (MASKED | payload.length));
        } else {
            frame.put((byte) (MASKED | LENGTH_IN_TWO_BYTES)).putShort((short) payload.length);
        }
        return frame.putInt(0).put(payload).flip();
    }
}
