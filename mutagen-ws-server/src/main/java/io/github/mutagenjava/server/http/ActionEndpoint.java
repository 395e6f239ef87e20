package io.github.mutagenjava.server.http;

import com.google.gson.JsonElement;
import io.github.mutagenjava.server.action.Action;
import io.github.mutagenjava.server.action.ActionRouter;
import io.github.mutagenjava.server.action.Failure;
import io.github.mutagenjava.server.json.JsonText;
import io.github.mutagenjava.server.json.UndecodableException;
import io.github.mutagenjava.server.socket.MemoryBudget;
import io.github.mutagenjava.server.socket.RefusingPrompter;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.util.Locale;

/** {@code POST} of an action's data. */
public final class ActionEndpoint implements HttpHandler {

    private static final int LARGEST_BODY = 1 << 20;

    private final Action action;
    private final ActionRouter router;
    private final MemoryBudget incoming;

    /** For one action. */
    public ActionEndpoint(Action action, ActionRouter router, MemoryBudget incoming) {
        this.action = action;
        this.router = router;
        this.incoming = incoming;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        // A form of a foreign page can send only other types, unless the browser asks us first.
        if (!isJson(exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE))) {
            refuse(exchange, StatusCodes.UNSUPPORTED_MEDIA_TYPE, "expected Content-Type: application/json");
            return;
        }
        ReceivedBody.read(exchange, LARGEST_BODY, incoming, this::act, ActionEndpoint::refuse);
    }

    private void act(HttpServerExchange exchange, byte[] body) {
        JsonElement data;
        try {
            data = JsonText.read(body);
        } catch (UndecodableException e) {
            Envelope.error(exchange, action, e);
            return;
        }
        Pending.answer(exchange, () -> router.route(action, data, RefusingPrompter.INSTANCE), (answer, failure) -> {
            if (answer == null) {
                Envelope.error(
                        exchange,
                        action,
                        failure == null ? new IllegalStateException("neither answer nor failure") : failure);
            } else {
                Envelope.ack(exchange, answer);
            }
        });
    }

    private static void refuse(HttpServerExchange exchange, int status, String message) {
        Envelope.error(exchange, status, new Failure(Failure.REQUEST, status, message));
    }

    private static boolean isJson(@org.jspecify.annotations.Nullable String contentType) {
        return contentType != null
                && contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals("application/json");
    }
}
