package io.github.mutagenjava.benchmarks.following;

import io.github.mutagenjava.benchmarks.LoopbackAddress;
import io.github.mutagenjava.benchmarks.load.AnswerChannel;
import io.github.mutagenjava.benchmarks.load.AnswerSink;
import io.github.mutagenjava.benchmarks.load.ClientFrame;
import io.github.mutagenjava.benchmarks.load.Protocol;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One monitor at the server. */
final class Follower implements AnswerSink, AutoCloseable {
    private final PendingChanges pending;
    private final Runnable listed;
    private final ByteArrayOutputStream frame = new ByteArrayOutputStream();
    private final AnswerChannel channel;
    private int answers;

    private Follower(LoopbackAddress server, Optional<String> token, PendingChanges pending, Runnable listed)
            throws IOException {
        this.pending = pending;
        this.listed = listed;
        channel = AnswerChannel.open(server, Protocol.WEBSOCKET, token, this);
    }

    static Follower open(LoopbackAddress server, Optional<String> token, PendingChanges pending, Runnable listed)
            throws IOException {
        return new Follower(server, token, pending, listed);
    }

    SocketChannel channel() {
        return channel.channel();
    }

    void read(ByteBuffer buffer) throws IOException {
        channel.read(buffer);
    }

    @Override
    public void body(ByteBuffer part) {
        byte[] bytes = new byte[part.remaining()];
        part.get(bytes);
        frame.writeBytes(bytes);
    }

    /** First the upgrade is answered, then the monitor with the list; after that come changes. */
    @Override
    public void answered() {
        long at = System.nanoTime();
        String text = frame.toString(StandardCharsets.UTF_8);
        frame.reset();
        answers++;
        if (answers == 1) {
            channel.write(ClientFrame.text("{\"action\":\"monitor\",\"data\":{},\"id\":1}"));
        } else if (answers == 2) {
            listed.run();
        } else {
            FrameMarks.find(text, mark -> pending.heard(mark, at));
        }
    }

    @Override
    public void pong(byte[] payload) {
        channel.write(ClientFrame.pong(payload));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
