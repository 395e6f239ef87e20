package io.github.mutagenjava.benchmarks.load;

import java.nio.ByteBuffer;

/** Finds where answers begin and end in what comes from a connection, in pieces of any size. */
public interface AnswerReader {
    /**
     * Takes everything that is in the buffer.
     *
     * @throws ProtocolException if it is no answer, or one that says that something went wrong
     */
    void read(ByteBuffer bytes);
}
