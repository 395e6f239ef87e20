package io.github.mutagenjava.server.body;

import io.undertow.conduits.ReadDataStreamSourceConduit;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpServerConnection;
import io.undertow.util.Headers;
import org.xnio.conduits.ConduitStreamSourceChannel;

/** Sees to it that every body ends, whoever reads it: a handler, or the end of a request that was refused. */
public final class RequestBodies implements HttpHandler {

    private final HttpHandler next;

    /** For requests that go to the given handler. */
    public RequestBodies(HttpHandler next) {
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        if (!exchange.isRequestComplete()) {
            prepare(exchange);
        }
        next.handleRequest(exchange);
    }

    private static void prepare(HttpServerExchange exchange) {
        HttpServerConnection connection = (HttpServerConnection) exchange.getConnection();
        ConduitStreamSourceChannel source = connection.getChannel().getSourceChannel();
        if (exchange.getRequestHeaders().contains(Headers.TRANSFER_ENCODING)) {
            BoundedBody raw = new BoundedBody(
                    new ReadDataStreamSourceConduit(connection.getOriginalSourceConduit(), connection), connection);
            source.setConduit(new ChunkedBody(raw, exchange, connection));
        } else {
            source.setConduit(new BoundedBody(source.getConduit(), connection));
        }
    }
}
