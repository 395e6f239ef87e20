package io.github.mutagenjava.server.socket;

import io.undertow.websockets.core.AbstractReceiveListener;
import io.undertow.websockets.core.BufferedBinaryMessage;
import io.undertow.websockets.core.BufferedTextMessage;
import io.undertow.websockets.core.WebSocketChannel;
import java.io.IOException;

/** Hands frames to a connection. Runs on an I/O thread. */
final class FrameListener extends AbstractReceiveListener {

    private static final int LARGEST_BINARY = 1024;

    private final SocketConnection connection;
    private final int largestText;

    FrameListener(SocketConnection connection, int largestText) {
        this.connection = connection;
        this.largestText = largestText;
    }

    @Override
    protected long getMaxTextBufferSize() {
        return largestText;
    }

    @Override
    protected long getMaxBinaryBufferSize() {
        return LARGEST_BINARY;
    }

    @Override
    protected void onFullTextMessage(WebSocketChannel channel, BufferedTextMessage message) {
        connection.received(message.getData());
    }

    @Override
    protected void onFullBinaryMessage(WebSocketChannel channel, BufferedBinaryMessage message) {
        message.getData().free();
        connection.close(CloseCodes.UNSUPPORTED, "expected text frames");
    }

    @Override
    protected void onFullPingMessage(WebSocketChannel channel, BufferedBinaryMessage message) throws IOException {
        connection.heard();
        super.onFullPingMessage(channel, message);
    }

    @Override
    protected void onFullPongMessage(WebSocketChannel channel, BufferedBinaryMessage message) throws IOException {
        connection.heard();
        super.onFullPongMessage(channel, message);
    }
}
