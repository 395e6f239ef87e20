package io.github.mutagenjava.server.http;

import io.github.mutagenjava.client.AsyncDaemonService;
import io.github.mutagenjava.server.action.Action;
import io.github.mutagenjava.server.action.Failure;
import io.github.mutagenjava.server.json.JsonOutput;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;

/** Says whether the daemon answers, in a version that we can talk to. */
public final class ReadyEndpoint implements HttpHandler {

    private final AsyncDaemonService daemon;

    /** Asks the given daemon. */
    public ReadyEndpoint(AsyncDaemonService daemon) {
        this.daemon = daemon;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        Pending.answer(exchange, daemon::version, (version, failure) -> {
            exchange.getResponseHeaders()
                    .put(Headers.CONTENT_TYPE, "application/json")
                    .put(Headers.CACHE_CONTROL, "no-store");
            if (version != null) {
                exchange.getResponseSender()
                        .send("{\"status\":\"ready\",\"daemon\":" + JsonOutput.text(version.toString()) + "}");
            } else {
                String reason = failure == null
                        ? ""
                        : Failure.of(Action.VERSION, failure).message();
                exchange.setStatusCode(StatusCodes.SERVICE_UNAVAILABLE);
                exchange.getResponseSender()
                        .send("{\"status\":\"unavailable\",\"reason\":" + JsonOutput.text(reason) + "}");
            }
        });
    }
}
