package io.github.mutagenjava.server.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;

/** Tells browsers with every answer to load nothing from elsewhere and to show us inside nothing else. */
public final class SafeHeaders implements HttpHandler {

    private static final HttpString POLICY = new HttpString("Content-Security-Policy");
    private static final HttpString TYPE_OPTIONS = new HttpString("X-Content-Type-Options");
    private static final HttpString FRAME_OPTIONS = new HttpString("X-Frame-Options");
    private static final HttpString REFERRER = new HttpString("Referrer-Policy");
    private static final HttpString RESOURCE = new HttpString("Cross-Origin-Resource-Policy");
    private static final HttpString OPENER = new HttpString("Cross-Origin-Opener-Policy");
    private static final String ONLY_OURS =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self';"
                    + " frame-ancestors 'none'";

    private final HttpHandler next;

    /** Adds the headers to what the next handler answers. */
    public SafeHeaders(HttpHandler next) {
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        HeaderMap headers = exchange.getResponseHeaders();
        headers.put(POLICY, ONLY_OURS);
        headers.put(TYPE_OPTIONS, "nosniff");
        headers.put(FRAME_OPTIONS, "DENY");
        // Not no-referrer: browsers then send the sign-in form with the origin "null", which is refused.
        headers.put(REFERRER, "same-origin");
        headers.put(RESOURCE, "same-origin");
        headers.put(OPENER, "same-origin");
        next.handleRequest(exchange);
    }
}
