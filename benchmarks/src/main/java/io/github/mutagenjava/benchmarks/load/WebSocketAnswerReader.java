package io.github.mutagenjava.benchmarks.load;

import java.nio.ByteBuffer;

/** Reads the answer to the upgrade, then messages, in one frame or several. */
final class WebSocketAnswerReader implements AnswerReader {
    private final AnswerSink sink;
    private final HeadReader head = new HeadReader();
    private final FrameReader frames;
    private boolean upgraded;

    WebSocketAnswerReader(AnswerSink sink) {
        this.sink = sink;
        frames = new FrameReader(sink);
    }

    @Override
    public void read(ByteBuffer bytes) {
        if (!upgraded) {
            if (!head.read(bytes)) {
                return;
            }
            String answer = head.take();
            if (!answer.startsWith("HTTP/1.1 101 ")) {
                throw new ProtocolException("expected an upgrade with status 101, the server said: "
                        + answer.lines().findFirst().orElse(""));
            }
            upgraded = true;
            sink.answered();
        }
        frames.read(bytes);
    }
}
