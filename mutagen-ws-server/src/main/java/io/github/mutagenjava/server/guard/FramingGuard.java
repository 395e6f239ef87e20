package io.github.mutagenjava.server.guard;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.Protocols;
import io.undertow.util.StatusCodes;
import java.util.regex.Pattern;

/**
 * Refuses a request whose body's end could be read in another way than it was meant: Undertow takes any transfer coding for
 * chunks, and a length beyond 64 bits for its last 64, and a body that is not seen is a pause of every session.
 */
public final class FramingGuard implements HttpHandler {

    /** Less than 2 to the power of 63. */
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

    private final HttpHandler next;

    /** Passes on what is framed as it should be. */
    public FramingGuard(HttpHandler next) {
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        HeaderMap headers = exchange.getRequestHeaders();
        HeaderValues codings = headers.get(Headers.TRANSFER_ENCODING);
        String length = headers.getFirst(Headers.CONTENT_LENGTH);
        if (codings != null && !isChunked(codings)) {
            refuse(
                    exchange,
                    StatusCodes.NOT_IMPLEMENTED,
                    "Transfer-Encoding is '" + String.join(", ", codings) + "'; expected chunked, or a Content-Length");
        } else if (codings != null && exchange.getProtocol().equals(Protocols.HTTP_1_0)) {
            refuse(exchange, StatusCodes.BAD_REQUEST, "HTTP/1.0 has no Transfer-Encoding; expected a Content-Length");
        } else if (length != null && !LENGTH.matcher(length).matches()) {
            refuse(exchange, StatusCodes.BAD_REQUEST, "expected a Content-Length of at most 18 digits");
        } else {
            next.handleRequest(exchange);
        }
    }

    private static boolean isChunked(HeaderValues codings) {
        return codings.size() == 1 && codings.getFirst().strip().equalsIgnoreCase("chunked");
    }

    /** Closes, too: nobody knows where the next request begins. */
    private static void refuse(HttpServerExchange exchange, int status, String line) {
        exchange.setPersistent(false);
        Refusal.send(exchange, status, line);
    }
}
