package io.github.mutagenjava.server.socket;

import java.nio.ByteBuffer;

/** The other end of a WebSocket. No method blocks. */
interface Peer {

    /**
     * Sends a text.
     *
     * @param done runs when the text is gone or lost; may run more than once, and on any thread
     */
    void send(ByteBuffer text, Runnable done);

    void ping();

    /** Says why, then closes; cuts the connection if the peer does not take the words. */
    void close(int code, String reason);
}
