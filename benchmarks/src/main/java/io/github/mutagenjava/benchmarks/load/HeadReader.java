package io.github.mutagenjava.benchmarks.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Collects the head of an HTTP answer, up to the empty line. */
final class HeadReader {
    private static final int LONGEST = 16 << 10;

    private final byte[] bytes = new byte[LONGEST];
    private int length;

    /** Takes bytes up to the end of the head. Returns whether the end was among them. */
    boolean read(ByteBuffer source) {
        while (source.hasRemaining()) {
            if (length == LONGEST) {
                throw new ProtocolException("the head of an answer is longer than " + LONGEST + " bytes");
            }
            byte next = source.get();
            bytes[length++] = next;
            if (next == '\n' && endsWithEmptyLine()) {
                return true;
            }
        }
        return false;
    }

    /** The head that was read; the next call of {@link #read} starts a new one. */
    String take() {
        String head = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        length = 0;
        return head;
    }

    private boolean endsWithEmptyLine() {
        return length >= 4 && bytes[length - 2] == '\r' && bytes[length - 3] == '\n' && bytes[length - 4] == '\r';
    }
}
