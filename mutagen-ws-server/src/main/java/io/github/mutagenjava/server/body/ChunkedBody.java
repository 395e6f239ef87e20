package io.github.mutagenjava.server.body;

import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.Connectors;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpServerConnection;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import org.xnio.IoUtils;
import org.xnio.conduits.StreamSourceConduit;

/** A body in chunks, without them. Stands where Undertow's own would. */
final class ChunkedBody extends BodySource {

    private final HttpServerExchange exchange;
    private final HttpServerConnection connection;
    private final ChunkDecoder decoder = new ChunkDecoder();
    private boolean malformed;

    ChunkedBody(StreamSourceConduit next, HttpServerExchange exchange, HttpServerConnection connection) {
        super(next);
        this.exchange = exchange;
        this.connection = connection;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        if (malformed) {
            throw new ClosedChannelException();
        }
        int begin = target.position();
        while (!decoder.isAtEnd() && target.position() == begin && target.hasRemaining()) {
            ByteBuffer raw = raw(target);
            if (!raw.hasRemaining()) {
                return 0;
            }
            decode(raw, target);
            if (raw.hasRemaining()) {
                giveBack(raw);
            }
        }
        if (target.position() > begin || !decoder.isAtEnd()) {
            return target.position() - begin;
        }
        Connectors.terminateRequest(exchange);
        return -1;
    }

    /** What has come, put where the data in it, which is less, will be; the target stays where it was. */
    private ByteBuffer raw(ByteBuffer target) throws IOException {
        // No more than fits into one buffer, should all of it have to be given back.
        ByteBuffer room = target.slice(target.position(), Math.min(target.remaining(), connection.getBufferSize()));
        if (next.read(room) < 0) {
            IoUtils.safeClose(connection);
            throw new ClosedChannelException();
        }
        return room.flip();
    }

    private void decode(ByteBuffer raw, ByteBuffer target) throws IOException {
        try {
            decoder.decode(raw, target);
        } catch (MalformedBodyException e) {
            malformed = true;
            refuse();
            throw e;
        }
    }

    /** Makes room for an answer after which the connection is closed, as nobody knows where the next request begins. */
    private void refuse() throws IOException {
        ByteBuffer rest = ByteBuffer.allocate(connection.getBufferSize());
        while (next.read(rest) > 0) {
            rest.clear();
        }
        if (!exchange.isResponseStarted()) {
            // In this order: the end of a request closes a connection that is not meant to stay.
            Connectors.terminateRequest(exchange);
        }
        exchange.setPersistent(false);
    }

    /** The next request has come along. */
    private void giveBack(ByteBuffer rest) {
        PooledByteBuffer kept = connection.getByteBufferPool().allocate();
        kept.getBuffer().put(rest).flip();
        connection.ungetRequestBytes(kept);
    }

    @Override
    public void terminateReads() throws IOException {
        if (!decoder.isAtEnd()) {
            exchange.setPersistent(false);
            super.terminateReads();
        }
    }
}
