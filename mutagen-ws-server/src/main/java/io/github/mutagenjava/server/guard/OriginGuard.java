package io.github.mutagenjava.server.guard;

import io.github.mutagenjava.server.logging.Printable;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Answers only pages of ours and of allowed origins, upgrades included: a browser lets any page open a WebSocket to any
 * host and leaves the decision to the server. Clients that are no browsers send neither header and pass.
 */
public final class OriginGuard implements HttpHandler {

    private static final System.Logger LOG = System.getLogger(OriginGuard.class.getName());
    private static final HttpString SEC_FETCH_SITE = new HttpString("Sec-Fetch-Site");
    private static final HttpString SEC_FETCH_MODE = new HttpString("Sec-Fetch-Mode");
    private static final HttpString ALLOW_ORIGIN = new HttpString("Access-Control-Allow-Origin");
    private static final HttpString ALLOW_METHODS = new HttpString("Access-Control-Allow-Methods");
    private static final HttpString ALLOW_HEADERS = new HttpString("Access-Control-Allow-Headers");

    /** Which browsers leave out. */
    private static final int HTTP_PORT = 80;

    private final Set<String> allowed = new LinkedHashSet<>();
    private final boolean everyInterface;
    private final HttpHandler next;

    /** Accepts the page served on that host and port, and the given origins. */
    public OriginGuard(String listenHost, int port, Collection<String> alsoAllowed, HttpHandler next) {
        everyInterface = listenHost.isEmpty() || listenHost.equals("0.0.0.0") || listenHost.equals("::");
        String host = listenHost.indexOf(':') >= 0 ? "[" + listenHost + "]" : listenHost;
        for (String ours : new String[] {host, "localhost", "127.0.0.1", "[::1]"}) {
            allowed.add("http://" + ours.toLowerCase(Locale.ROOT) + (port == HTTP_PORT ? "" : ":" + port));
        }
        alsoAllowed.forEach(origin -> allowed.add(origin.strip().toLowerCase(Locale.ROOT)));
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        HeaderValues origins = exchange.getRequestHeaders().get(Headers.ORIGIN);
        if (isNavigationToThePage(exchange)) {
            next.handleRequest(exchange);
        } else if (origins == null) {
            withoutOrigin(exchange);
        } else if (origins.size() == 1 && isAllowed(origins.getFirst(), exchange)) {
            withOrigin(origins.getFirst(), exchange);
        } else {
            refuse(exchange, "origin '" + origins.getFirst() + "'");
        }
    }

    private void withoutOrigin(HttpServerExchange exchange) throws Exception {
        String site = exchange.getRequestHeaders().getFirst(SEC_FETCH_SITE);
        if (site == null || site.equals("same-origin") || site.equals("none")) {
            next.handleRequest(exchange);
        } else {
            refuse(exchange, "a page of another site (Sec-Fetch-Site '" + site + "')");
        }
    }

    private void withOrigin(String origin, HttpServerExchange exchange) throws Exception {
        HeaderMap answer = exchange.getResponseHeaders();
        answer.put(ALLOW_ORIGIN, origin);
        answer.put(Headers.VARY, "Origin");
        if (exchange.getRequestMethod().equals(Methods.OPTIONS)) {
            answer.put(ALLOW_METHODS, "GET, POST");
            answer.put(ALLOW_HEADERS, "Authorization, Content-Type, If-None-Match");
            exchange.setStatusCode(StatusCodes.NO_CONTENT).endExchange();
            return;
        }
        next.handleRequest(exchange);
    }

    private boolean isAllowed(String origin, HttpServerExchange exchange) {
        String lower = origin.toLowerCase(Locale.ROOT);
        return allowed.contains(lower)
                // The host was checked before us.
                || (everyInterface
                        && lower.equals("http://" + exchange.getRequestHeaders().getFirst(Headers.HOST)));
    }

    /** A link to the page from elsewhere, or a typed address: it shows the page, and does nothing. */
    private static boolean isNavigationToThePage(HttpServerExchange exchange) {
        return exchange.getRequestPath().equals("/")
                && exchange.getRequestMethod().equals(Methods.GET)
                && "navigate".equals(exchange.getRequestHeaders().getFirst(SEC_FETCH_MODE));
    }

    private static void refuse(HttpServerExchange exchange, String who) {
        LOG.log(
                Level.WARNING,
                "refused a request from {0}; if its pages may use this server, start with --allow-origin ORIGIN",
                Printable.text(who));
        Refusal.send(exchange, StatusCodes.FORBIDDEN, "this origin is not allowed; see the server's log");
    }
}
