package io.github.mutagenjava.server.guard;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;

/** A short answer in plain text to a request that gets no further. */
public final class Refusal {

    private Refusal() {}

    /** Answers with the status and one line. */
    public static void send(HttpServerExchange exchange, int status, String line) {
        exchange.setStatusCode(status);
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/plain; charset=utf-8");
        exchange.getResponseSender().send(line + "\n");
    }
}
