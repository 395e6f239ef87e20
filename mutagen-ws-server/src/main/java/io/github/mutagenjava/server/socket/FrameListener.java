package io.github.mutagenjava.server.socket;

import io.undertow.websockets.core.AbstractReceiveListener;
import io.undertow.websockets.core.BufferedBinaryMessage;
import io.undertow.websockets.core.StreamSourceFrameChannel;
import io.undertow.websockets.core.WebSocketChannel;
import java.io.IOException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Hands frames to a connection. Runs on an I/O thread. */
final class FrameListener extends AbstractReceiveListener {

    private static final int LARGEST_BINARY = 1024;

    private final SocketConnection connection;
    private final Services services;
    private volatile @Nullable IncomingText incoming;

    FrameListener(SocketConnection connection, Services services) {
        this.connection = connection;
        this.services = services;
    }

    /** The connection has ended. */
    void closed() {
        IncomingText unfinished = incoming;
        if (unfinished != null) {
            unfinished.drop();
        }
    }

    /** Undertow takes a length beyond 63 bits for a negative one, fails with a defect, and is deaf from then on. */
    @Override
    public void handleEvent(WebSocketChannel channel) {
        try {
            super.handleEvent(channel);
        } catch (IllegalArgumentException noLength) {
            connection.close(CloseCodes.PROTOCOL_ERROR, "expected a frame's length of at most 63 bits");
        }
    }

    @Override
    protected long getMaxBinaryBufferSize() {
        return LARGEST_BINARY;
    }

    @Override
    protected void onText(WebSocketChannel channel, StreamSourceFrameChannel message) {
        TextOutcome outcome = new TextOutcome(channel);
        IncomingText text = new IncomingText(
                new Collected(services.incoming(), services.limits().frameBytes()), outcome);
        incoming = text;
        text.handleEvent(message);
        if (!text.isOver()) {
            outcome.expectSoon();
            message.getReadSetter().set(text);
            message.resumeReads();
        }
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

    private final class TextOutcome implements IncomingText.Outcome {

        private final WebSocketChannel channel;
        private @Nullable ScheduledFuture<?> alarm;

        private TextOutcome(WebSocketChannel channel) {
            this.channel = channel;
        }

        /** A peer that is alive could else keep the beginning of a text with us for ever. */
        private void expectSoon() {
            long seconds = services.limits().silence().toSeconds();
            alarm = services.timer()
                    .schedule(
                            () -> connection.close(CloseCodes.POLICY, "a text did not come within " + seconds + " s"),
                            seconds,
                            TimeUnit.SECONDS);
        }

        @Override
        public void whole(String text) {
            end();
            connection.received(text);
        }

        @Override
        public void refused(Collected.Part reason) {
            end();
            if (reason == Collected.Part.TOO_LONG) {
                connection.close(
                        CloseCodes.TOO_BIG,
                        "expected texts of at most " + services.limits().frameBytes() + " bytes");
            } else {
                connection.close(CloseCodes.TRY_AGAIN_LATER, "too much is being received; try again later");
            }
        }

        @Override
        public void failed(IOException cause) {
            end();
            onError(channel, cause);
        }

        private void end() {
            incoming = null;
            ScheduledFuture<?> set = alarm;
            if (set != null) {
                set.cancel(false);
            }
        }
    }
}
