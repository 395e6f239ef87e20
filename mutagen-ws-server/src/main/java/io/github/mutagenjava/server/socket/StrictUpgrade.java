package io.github.mutagenjava.server.socket;

import io.github.mutagenjava.server.guard.Refusal;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.Protocols;
import io.undertow.util.StatusCodes;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Passes on what is an opening handshake as RFC 6455 has it; Undertow takes older and incomplete ones as well. */
public final class StrictUpgrade implements HttpHandler {

    private static final HttpString VERSION = new HttpString("Sec-WebSocket-Version");
    private static final HttpString KEY = new HttpString("Sec-WebSocket-Key");
    /** Of any length: programs of many kinds send other than 16 bytes, and nothing but the answer depends on them. */
    private static final Pattern KEY_FORM = Pattern.compile("[A-Za-z0-9+/]+={0,2}");

    private final HttpHandler next;

    /** Passes on to what answers handshakes. */
    public StrictUpgrade(HttpHandler next) {
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        HeaderMap headers = exchange.getRequestHeaders();
        if (!exchange.getRequestMethod().equals(Methods.GET)
                || exchange.getProtocol().equals(Protocols.HTTP_1_0)
                || !names(headers.get(Headers.UPGRADE), "websocket")
                || !names(headers.get(Headers.CONNECTION), "upgrade")) {
            refuse(exchange, "expected a WebSocket upgrade");
        } else if (!isOne(headers.get(VERSION), "13")) {
            refuse(exchange, "expected Sec-WebSocket-Version: 13");
        } else if (!isKey(headers.get(KEY))) {
            Refusal.send(exchange, StatusCodes.BAD_REQUEST, "expected one Sec-WebSocket-Key in Base64");
        } else {
            next.handleRequest(exchange);
        }
    }

    private static boolean names(@Nullable HeaderValues values, String token) {
        return values != null
                && values.stream()
                        .flatMap(value -> Arrays.stream(value.split(",")))
                        .anyMatch(one -> one.strip().equalsIgnoreCase(token));
    }

    private static boolean isOne(@Nullable HeaderValues values, String expected) {
        return values != null && values.size() == 1 && values.getFirst().strip().equals(expected);
    }

    private static boolean isKey(@Nullable HeaderValues values) {
        return values != null
                && values.size() == 1
                && KEY_FORM.matcher(values.getFirst().strip()).matches();
    }

    private static void refuse(HttpServerExchange exchange, String line) {
        exchange.getResponseHeaders()
                .put(Headers.UPGRADE, "websocket")
                .put(Headers.CONNECTION, "Upgrade")
                .put(VERSION, "13");
        Refusal.send(exchange, StatusCodes.UPGRADE_REQUIRED, line);
    }
}
