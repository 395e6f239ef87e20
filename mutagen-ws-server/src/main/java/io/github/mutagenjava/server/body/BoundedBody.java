package io.github.mutagenjava.server.body;

import io.undertow.server.ServerConnection;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.xnio.IoUtils;
import org.xnio.conduits.StreamSourceConduit;

/**
 * A body that is cut off when there is no end to it. Well before, its request was refused, and the rest is only read so
 * that its sender hears why: many a client that is cut off while it sends hears nothing.
 */
final class BoundedBody extends BodySource {

    private static final long MOST = 16L << 20;

    private final ServerConnection connection;
    private long seen;

    BoundedBody(StreamSourceConduit next, ServerConnection connection) {
        super(next);
        this.connection = connection;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        int count = next.read(target);
        seen += Math.max(count, 0);
        if (seen > MOST) {
            IoUtils.safeClose(connection);
            throw new IOException("cut off a body of more than " + MOST + " bytes");
        }
        return count;
    }
}
