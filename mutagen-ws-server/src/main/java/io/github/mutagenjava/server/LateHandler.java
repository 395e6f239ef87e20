package io.github.mutagenjava.server;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import org.jspecify.annotations.Nullable;

/** Stands in for the routes, which need to know the port, until the port is open. */
final class LateHandler implements HttpHandler {

    private volatile @Nullable HttpHandler routes;

    void set(HttpHandler handler) {
        routes = handler;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        HttpHandler ready = routes;
        if (ready == null) {
            exchange.setStatusCode(StatusCodes.SERVICE_UNAVAILABLE).endExchange();
        } else {
            ready.handleRequest(exchange);
        }
    }
}
