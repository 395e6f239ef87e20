package io.github.mutagenjava.server.socket;

import io.undertow.websockets.core.CloseMessage;
import io.undertow.websockets.core.WebSocketCallback;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;
import java.nio.ByteBuffer;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;

/** A peer at an Undertow channel. */
final class WebSocketPeer implements Peer {

    private static final long GOODBYE_MILLIS = 1000;

    private final WebSocketChannel channel;
    private final ScheduledExecutorService timer;

    WebSocketPeer(WebSocketChannel channel, ScheduledExecutorService timer) {
        this.channel = channel;
        this.timer = timer;
    }

    @Override
    public void send(ByteBuffer text, Runnable done) {
        WebSockets.sendText(text, channel, new Always(done));
    }

    @Override
    public void ping() {
        WebSockets.sendPing(ByteBuffer.allocate(0), channel, new Always(() -> {}));
    }

    @Override
    public void close(int code, String reason) {
        WebSockets.sendClose(new CloseMessage(code, reason), channel, new Always(() -> {}));
        // A peer that takes nothing never sees the words; one that is well has answered by then.
        timer.schedule(() -> IoUtils.safeClose(channel), GOODBYE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** What is lost is told by the channel's close, so both ends of a send are the same to us. */
    private record Always(Runnable done) implements WebSocketCallback<@Nullable Void> {

        @Override
        public void complete(WebSocketChannel channel, @Nullable Void context) {
            done.run();
        }

        @Override
        public void onError(WebSocketChannel channel, @Nullable Void context, Throwable failure) {
            done.run();
        }
    }
}
