package io.github.mutagenjava.benchmarks.load;

import io.github.mutagenjava.benchmarks.LoopbackAddress;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Optional;

/** One connection that asks for the next list as soon as it has the last one. */
final class LoadConnection implements AnswerSink, AutoCloseable {
    private final AnswerChannel channel;
    private final ByteBuffer request;
    private final AnswerCheck check = new AnswerCheck();
    private final Tally tally;
    private boolean opening;
    private long askedAt;

    private LoadConnection(LoopbackAddress server, Protocol protocol, Optional<String> token, Tally tally)
            throws IOException {
        this.tally = tally;
        request = protocol.request(server, token);
        opening = protocol.opening(server, token).hasRemaining();
        channel = AnswerChannel.open(server, protocol, token, this);
    }

    static LoadConnection open(LoopbackAddress server, Protocol protocol, Optional<String> token, Tally tally)
            throws IOException {
        LoadConnection connection = new LoadConnection(server, protocol, token, tally);
        if (!connection.opening) {
            connection.ask();
        }
        return connection;
    }

    SocketChannel channel() {
        return channel.channel();
    }

    int sessions() {
        return check.sessions();
    }

    /** Reads what has come, by way of a buffer that all connections share. */
    void read(ByteBuffer buffer) throws IOException {
        channel.read(buffer);
    }

    @Override
    public void body(ByteBuffer part) {
        check.body(part);
    }

    @Override
    public void answered() {
        if (opening) {
            opening = false;
        } else {
            tally.answered(askedAt, System.nanoTime(), check.answered());
        }
        ask();
    }

    @Override
    public void pong(byte[] payload) {
        channel.write(ClientFrame.pong(payload));
    }

    private void ask() {
        askedAt = System.nanoTime();
        channel.write(request.duplicate());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
