package io.github.mutagenjava.benchmarks.load;

import java.nio.ByteBuffer;
import java.util.Locale;

/** Reads answers of HTTP/1.1 with a length or in chunks; only 200 will do. */
final class HttpAnswerReader implements AnswerReader {
    private static final String LENGTH = "\r\ncontent-length:";
    private static final String CHUNKED = "\r\ntransfer-encoding: chunked\r\n";

    private enum Part {
        HEAD,
        BODY,
        CHUNK_SIZE,
        CHUNK,
        CHUNK_END,
        TRAILER
    }

    private final AnswerSink sink;
    private final HeadReader head = new HeadReader();
    private Part part = Part.HEAD;
    private long remaining;
    private int lineLength;

    HttpAnswerReader(AnswerSink sink) {
        this.sink = sink;
    }

    @Override
    public void read(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            switch (part) {
                case HEAD -> head(bytes);
                case BODY -> body(bytes, Part.HEAD);
                case CHUNK -> body(bytes, Part.CHUNK_END);
                default -> line(bytes.get());
            }
        }
    }

    private void head(ByteBuffer bytes) {
        if (!head.read(bytes)) {
            return;
        }
        String text = head.take();
        if (!text.startsWith("HTTP/1.1 200 ")) {
            throw new ProtocolException("expected status 200, the server said: "
                    + text.lines().findFirst().orElse(""));
        }
        String names = text.toLowerCase(Locale.ROOT);
        int length = names.indexOf(LENGTH);
        if (length >= 0) {
            int start = length + LENGTH.length();
            remaining = Long.parseLong(
                    names.substring(start, names.indexOf('\r', start)).trim());
            part = Part.BODY;
            completeIf(remaining == 0);
        } else if (names.contains(CHUNKED)) {
            part = Part.CHUNK_SIZE;
            remaining = 0;
        } else {
            throw new ProtocolException("the answer has neither a length nor chunks: " + text);
        }
    }

    private void body(ByteBuffer bytes, Part next) {
        int limit = bytes.limit();
        int taken = (int) Math.min(remaining, bytes.remaining());
        bytes.limit(bytes.position() + taken);
        sink.body(bytes);
        bytes.position(bytes.limit()).limit(limit);
        remaining -= taken;
        if (remaining == 0) {
            part = next;
            completeIf(next == Part.HEAD);
        }
    }

    /** One byte of a line between chunks. */
    private void line(byte next) {
        if (next == '\r') {
            return;
        }
        if (next != '\n') {
            lineLength++;
            if (part == Part.CHUNK_SIZE) {
                remaining = remaining * 16 + hexadecimal(next);
            }
            return;
        }
        switch (part) {
            case CHUNK_SIZE -> part = remaining == 0 ? Part.TRAILER : Part.CHUNK;
            case CHUNK_END -> part = Part.CHUNK_SIZE;
            default -> completeIf(lineLength == 0);
        }
        lineLength = 0;
    }

    private static int hexadecimal(byte digit) {
        int value = Character.digit(digit, 16);
        if (value < 0) {
            throw new ProtocolException("the size of a chunk has the character " + digit + "; expected a digit");
        }
        return value;
    }

    private void completeIf(boolean complete) {
        if (complete) {
            part = Part.HEAD;
            sink.answered();
        }
    }
}
