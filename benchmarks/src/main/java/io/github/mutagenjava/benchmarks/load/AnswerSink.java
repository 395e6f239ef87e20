package io.github.mutagenjava.benchmarks.load;

import java.nio.ByteBuffer;

/** Takes what a reader finds. */
public interface AnswerSink {
    /** A part of an answer's body; its content is gone when this returns. */
    void body(ByteBuffer part);

    /** The answer is complete. */
    void answered();

    /** The server wants this back, at once. */
    default void pong(byte[] payload) {}
}
