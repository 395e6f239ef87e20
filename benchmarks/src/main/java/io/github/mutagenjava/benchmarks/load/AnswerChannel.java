package io.github.mutagenjava.benchmarks.load;

import io.github.mutagenjava.benchmarks.LoopbackAddress;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Optional;

/** A connection that does not block; over WebSocket, the answer to the upgrade is the first that its sink hears of. */
public final class AnswerChannel implements AutoCloseable {
    private final SocketChannel channel;
    private final AnswerReader reader;

    private AnswerChannel(SocketChannel channel, AnswerReader reader) {
        this.channel = channel;
        this.reader = reader;
    }

    public static AnswerChannel open(LoopbackAddress server, Protocol protocol, Optional<String> token, AnswerSink sink)
            throws IOException {
        SocketChannel channel = connected(server);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        AnswerChannel result = new AnswerChannel(channel, protocol.reader(sink));
        result.write(protocol.opening(server, token));
        return result;
    }

    private static SocketChannel connected(LoopbackAddress server) throws IOException {
        try {
            return SocketChannel.open(server.socketAddress());
        } catch (ConnectException e) {
            throw new ConnectException("no server at " + server + ": " + e.getMessage());
        }
    }

    public SocketChannel channel() {
        return channel;
    }

    /** Reads what has come, by way of a buffer that may be shared. */
    public void read(ByteBuffer buffer) throws IOException {
        if (channel.read(buffer.clear()) < 0) {
            throw new EOFException("the server closed the connection");
        }
        reader.read(buffer.flip());
    }

    /** What is sent is small, and there is nothing else on its way: the socket has room for it. */
    public void write(ByteBuffer bytes) {
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
