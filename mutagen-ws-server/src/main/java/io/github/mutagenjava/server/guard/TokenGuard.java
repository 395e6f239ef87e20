package io.github.mutagenjava.server.guard;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;

/** Lets in who has shown the token. */
public final class TokenGuard implements HttpHandler {

    private final Logins logins;
    private final SlowRefusals refusals;
    private final HttpHandler next;

    /** Asks the given logins. */
    public TokenGuard(Logins logins, SlowRefusals refusals, HttpHandler next) {
        this.logins = logins;
        this.refusals = refusals;
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        if (logins.isTokenShown(exchange) && refusals.turnedAway(exchange)) {
            return;
        }
        switch (logins.credentials(exchange)) {
            case GOOD -> next.handleRequest(exchange);
            case WRONG -> refusals.wrongToken(exchange);
            case NONE -> {
                exchange.getResponseHeaders().put(Headers.WWW_AUTHENTICATE, "Bearer realm=\"mutagen-ws-server\"");
                Refusal.send(
                        exchange,
                        StatusCodes.UNAUTHORIZED,
                        "this server asks for a token; send Authorization: Bearer TOKEN, or sign in at /");
            }
        }
    }
}
