package io.github.mutagenjava.server.http;

import io.github.mutagenjava.server.action.Action;
import io.github.mutagenjava.server.action.Failure;
import io.github.mutagenjava.server.json.Frame;
import io.github.mutagenjava.server.json.JsonBytes;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.nio.ByteBuffer;

/** Answers HTTP requests with the same envelope that a WebSocket gets. */
final class Envelope {

    private Envelope() {}

    static void ack(HttpServerExchange exchange, JsonBytes data) {
        send(exchange, Frame.ack(data, 0).toBuffer());
    }

    /** An answer that was put together before. */
    static void ack(HttpServerExchange exchange, ByteBuffer body) {
        send(exchange, body);
    }

    static void error(HttpServerExchange exchange, Action action, Throwable thrown) {
        Failure failure = Failure.of(action, thrown);
        error(exchange, failure.status(), failure);
    }

    static void error(HttpServerExchange exchange, int status, Failure failure) {
        exchange.setStatusCode(status);
        exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
        send(exchange, Frame.error(failure.code(), failure.message(), 0).toBuffer());
    }

    private static void send(HttpServerExchange exchange, ByteBuffer body) {
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json; charset=utf-8");
        exchange.getResponseHeaders().put(Headers.CONTENT_LENGTH, body.remaining());
        exchange.getResponseSender().send(body);
    }
}
