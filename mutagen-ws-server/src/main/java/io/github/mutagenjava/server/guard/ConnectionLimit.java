package io.github.mutagenjava.server.guard;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.ServerConnection;
import io.undertow.util.AttachmentKey;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts connections, WebSockets among them, and turns away those beyond the limit. */
public final class ConnectionLimit implements HttpHandler {

    private static final AttachmentKey<Boolean> COUNTED = AttachmentKey.create(Boolean.class);

    private final int most;
    private final HttpHandler next;
    private final AtomicInteger open = new AtomicInteger();

    /** Lets that many through. */
    public ConnectionLimit(int most, HttpHandler next) {
        this.most = most;
        this.next = next;
    }

    /** Connections open now that have sent a request. */
    public int open() {
        return open.get();
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        if (isCounted(exchange.getConnection())) {
            next.handleRequest(exchange);
            return;
        }
        exchange.getResponseHeaders().put(Headers.CONNECTION, "close");
        Refusal.send(
                exchange,
                StatusCodes.SERVICE_UNAVAILABLE,
                "too many connections (" + most + "); close one or start with a higher --max-connections");
    }

    private boolean isCounted(ServerConnection connection) {
        if (connection.getAttachment(COUNTED) != null) {
            return true;
        }
        if (open.incrementAndGet() > most) {
            open.decrementAndGet();
            return false;
        }
        connection.putAttachment(COUNTED, true);
        connection.addCloseListener(closed -> open.decrementAndGet());
        return true;
    }
}
