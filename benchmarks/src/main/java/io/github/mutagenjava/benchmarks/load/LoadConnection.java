package io.github.mutagenjava.benchmarks.load;

import io.github.mutagenjava.benchmarks.LoopbackAddress;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Optional;

/** One connection that asks for the next list as soon as it has the last one. */
final class LoadConnection implements AnswerSink, AutoCloseable {
    private final SocketChannel channel;
    private final AnswerReader reader;
    private final ByteBuffer request;
    private final AnswerCheck check = new AnswerCheck();
    private final Tally tally;
    private boolean opening;
    private long askedAt;

    private LoadConnection(
            SocketChannel channel, LoopbackAddress server, Protocol protocol, Optional<String> token, Tally tally)
            throws IOException {
        this.channel = channel;
        this.tally = tally;
        reader = protocol.reader(this);
        request = protocol.request(server, token);
        ByteBuffer greeting = protocol.opening(server, token);
        opening = greeting.hasRemaining();
        if (opening) {
            write(greeting);
        } else {
            ask();
        }
    }

    static LoadConnection open(LoopbackAddress server, Protocol protocol, Optional<String> token, Tally tally)
            throws IOException {
        SocketChannel channel = SocketChannel.open(server.socketAddress());
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        return new LoadConnection(channel, server, protocol, token, tally);
    }

    SocketChannel channel() {
        return channel;
    }

    int sessions() {
        return check.sessions();
    }

    /** Reads what has come, by way of a buffer that all connections share. */
    void read(ByteBuffer buffer) throws IOException {
        if (channel.read(buffer.clear()) < 0) {
            throw new EOFException("the server closed the connection");
        }
        reader.read(buffer.flip());
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
        write(ClientFrame.pong(payload));
    }

    private void ask() {
        askedAt = System.nanoTime();
        write(request.duplicate());
    }

    /** Requests are small and the last one was answered: the socket has room for them. */
    private void write(ByteBuffer bytes) {
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
