package io.github.mutagenjava.server.http;

import io.github.mutagenjava.server.guard.Credentials;
import io.github.mutagenjava.server.guard.Logins;
import io.github.mutagenjava.server.guard.Refusal;
import io.github.mutagenjava.server.guard.SlowRefusals;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.util.Deque;
import java.util.Optional;

/** {@code GET /}: the page for browsers, the documented {@code home} for everybody else. */
public final class HomeEndpoint implements HttpHandler {

    private static final String PAGE = "index.html";
    private static final String SIGN_IN = "login.html";

    private final Logins logins;
    private final SlowRefusals refusals;
    private final WebFiles files;

    /** Shows the page to who is logged in. */
    public HomeEndpoint(Logins logins, SlowRefusals refusals, WebFiles files) {
        this.logins = logins;
        this.refusals = refusals;
        this.files = files;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        Deque<String> token = exchange.getQueryParameters().get("token");
        if (token != null && !token.isEmpty() && logins.isRequired()) {
            loginBy(exchange, token.getFirst());
            return;
        }
        exchange.getResponseHeaders().add(Headers.VARY, "Accept");
        if (logins.isTokenShown(exchange) && refusals.turnedAway(exchange)) {
            return;
        }
        Credentials credentials = logins.credentials(exchange);
        if (!wantsHtml(exchange)) {
            plain(exchange, credentials);
        } else if (credentials == Credentials.GOOD) {
            page(exchange, PAGE);
        } else {
            exchange.setStatusCode(StatusCodes.UNAUTHORIZED);
            page(exchange, SIGN_IN);
        }
    }

    private void loginBy(HttpServerExchange exchange, String token) {
        if (refusals.turnedAway(exchange)) {
            return;
        }
        if (logins.isToken(token)) {
            logins.open(exchange);
            LoginEndpoint.toThePage(exchange);
        } else {
            refusals.wrongToken(exchange);
        }
    }

    private void plain(HttpServerExchange exchange, Credentials credentials) {
        switch (credentials) {
            case GOOD -> {
                exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/plain; charset=utf-8");
                exchange.getResponseSender().send("home");
            }
            case WRONG -> refusals.wrongToken(exchange);
            case NONE -> Refusal.send(exchange, StatusCodes.UNAUTHORIZED, "this server asks for a token");
        }
    }

    private void page(HttpServerExchange exchange, String name) {
        Optional<WebFile> file = files.find(name);
        if (file.isEmpty()) {
            Refusal.send(exchange, StatusCodes.NOT_FOUND, "this build has no page");
            return;
        }
        WebFiles.send(exchange, file.get());
    }

    private static boolean wantsHtml(HttpServerExchange exchange) {
        String accept = exchange.getRequestHeaders().getFirst(Headers.ACCEPT);
        return accept != null && accept.contains("text/html");
    }
}
