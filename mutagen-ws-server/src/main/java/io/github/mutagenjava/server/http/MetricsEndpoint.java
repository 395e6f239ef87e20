package io.github.mutagenjava.server.http;

import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.synchronization.AsyncSynchronizationService;
import io.github.mutagenjava.server.metrics.MetricsText;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;

/** The metrics for Prometheus. */
public final class MetricsEndpoint implements HttpHandler {

    private static final Duration LIMIT = Duration.ofSeconds(3);

    private final MetricsText text;
    private final AsyncSynchronizationService sessions;

    /** Of this server and the daemon's sessions. */
    public MetricsEndpoint(MetricsText text, AsyncSynchronizationService sessions) {
        this.text = text;
        this.sessions = sessions.withTimeout(LIMIT);
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        Pending.answer(exchange, () -> sessions.list(Selection.all()), (snapshot, failure) -> {
            exchange.getResponseHeaders()
                    .put(Headers.CONTENT_TYPE, MetricsText.CONTENT_TYPE)
                    .put(Headers.CACHE_CONTROL, "no-store");
            exchange.getResponseSender().send(ByteBuffer.wrap(text.write(Optional.ofNullable(snapshot))));
        });
    }
}
