package io.github.mutagenjava.server.http;

import com.google.gson.JsonElement;
import io.github.mutagenjava.server.guard.Logins;
import io.github.mutagenjava.server.guard.Refusal;
import io.github.mutagenjava.server.guard.SlowRefusals;
import io.github.mutagenjava.server.json.Fields;
import io.github.mutagenjava.server.json.JsonText;
import io.github.mutagenjava.server.json.UndecodableException;
import io.github.mutagenjava.server.socket.MemoryBudget;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** {@code POST /login}: the token in a form's field or in JSON, for a cookie. */
public final class LoginEndpoint implements HttpHandler {

    private static final int LARGEST_BODY = 1 << 13;

    private final Logins logins;
    private final SlowRefusals refusals;
    private final MemoryBudget incoming;

    /** Opens sessions with the given logins. */
    public LoginEndpoint(Logins logins, SlowRefusals refusals, MemoryBudget incoming) {
        this.logins = logins;
        this.refusals = refusals;
        this.incoming = incoming;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        ReceivedBody.read(
                exchange,
                LARGEST_BODY,
                incoming,
                (received, body) -> login(received, new String(body, StandardCharsets.UTF_8)),
                Refusal::send);
    }

    private void login(HttpServerExchange exchange, String body) {
        String token;
        try {
            token = token(body);
        } catch (UndecodableException | IllegalArgumentException e) {
            Refusal.send(
                    exchange, StatusCodes.BAD_REQUEST, "expected a form with the field token, or {\"token\": a text}");
            return;
        }
        if (refusals.turnedAway(exchange)) {
            return;
        }
        if (logins.isToken(token)) {
            logins.open(exchange);
            toThePage(exchange);
        } else {
            refusals.wrongToken(exchange);
        }
    }

    /** Sends the browser to the page, at an address without the token. */
    static void toThePage(HttpServerExchange exchange) {
        exchange.getResponseHeaders().put(Headers.LOCATION, "/").put(Headers.CACHE_CONTROL, "no-store");
        exchange.setStatusCode(StatusCodes.SEE_OTHER).endExchange();
    }

    private static String token(String body) {
        if (body.stripLeading().startsWith("{")) {
            JsonElement json = JsonText.read(body);
            return Fields.of(json, "the login").text("token");
        }
        return Arrays.stream(body.split("&"))
                .filter(pair -> pair.startsWith("token="))
                .map(pair -> URLDecoder.decode(pair.substring("token=".length()), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow(() -> new UndecodableException("no token in the form"));
    }
}
