package io.github.mutagenjava.server.http;

import io.github.mutagenjava.server.guard.Refusal;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.HttpContinueReadHandler;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;

/** Lets one method through; GET takes HEAD along. */
public final class MethodHandler implements HttpHandler {

    private final HttpString method;
    private final HttpHandler next;

    private MethodHandler(HttpString method, HttpHandler next) {
        this.method = method;
        this.next = next;
    }

    /** Reads only. */
    public static HttpHandler get(HttpHandler next) {
        return new MethodHandler(Methods.GET, next);
    }

    /** Changes only. */
    public static HttpHandler post(HttpHandler next) {
        // A client that asks first whether its body is welcome is told so when somebody reads it.
        return new MethodHandler(Methods.POST, new HttpContinueReadHandler(next));
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        HttpString asked = exchange.getRequestMethod();
        if (asked.equals(method) || (asked.equals(Methods.HEAD) && method.equals(Methods.GET))) {
            next.handleRequest(exchange);
            return;
        }
        exchange.getResponseHeaders().put(Headers.ALLOW, method.equals(Methods.GET) ? "GET, HEAD" : "POST");
        Refusal.send(exchange, StatusCodes.METHOD_NOT_ALLOWED, "expected " + method);
    }
}
