package io.github.mutagenjava.server.http;

import io.github.mutagenjava.server.action.Action;
import io.github.mutagenjava.server.action.ActionRouter;
import io.github.mutagenjava.server.action.Failure;
import io.github.mutagenjava.server.json.SelectionReader;
import io.github.mutagenjava.server.json.SelectionReader.Asked;
import io.github.mutagenjava.server.list.EncodedList;
import io.github.mutagenjava.server.socket.MemoryBudget;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;

/** {@code GET .../sessions?id=&name=&label=}: the list, with a tag by which a client asks whether it still holds. */
public final class ListEndpoint implements HttpHandler {

    private final ActionRouter router;
    private final MemoryBudget budget;
    private final UntakenAnswers untaken;
    /** The daemon and our counting of its connections begin anew; tags of an earlier process must not match by chance. */
    private final String tagPrefix;

    /** Answers through the router. */
    public ListEndpoint(ActionRouter router, MemoryBudget budget, UntakenAnswers untaken) {
        this.router = router;
        this.budget = budget;
        this.untaken = untaken;
        byte[] random = new byte[8];
        new SecureRandom().nextBytes(random);
        this.tagPrefix = HexFormat.of().formatHex(random);
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        Asked asked;
        try {
            asked = SelectionReader.of(
                    parameter(exchange, "name"), parameter(exchange, "id"), parameter(exchange, "label"), false);
        } catch (RuntimeException e) {
            fail(exchange, e);
            return;
        }
        Pending.answer(exchange, () -> router.list(asked), (list, failure) -> {
            if (list == null) {
                fail(exchange, failure == null ? new IllegalStateException("neither list nor failure") : failure);
            } else {
                send(exchange, list);
            }
        });
    }

    private void send(HttpServerExchange exchange, EncodedList list) {
        String tag = "\"" + tagPrefix + "-" + list.epoch() + "-" + Long.toUnsignedString(list.index()) + "\"";
        exchange.getResponseHeaders().put(Headers.ETAG, tag).put(Headers.CACHE_CONTROL, "no-cache");
        if (isKnown(exchange, tag)) {
            exchange.setStatusCode(StatusCodes.NOT_MODIFIED).endExchange();
            return;
        }
        int length = list.json().length();
        if (!budget.take(length)) {
            exchange.getResponseHeaders().remove(Headers.ETAG);
            Envelope.error(
                    exchange,
                    StatusCodes.INTERNAL_SERVER_ERROR,
                    new Failure(
                            Failure.REQUEST,
                            StatusCodes.INTERNAL_SERVER_ERROR,
                            "too much is waiting to be sent to slow clients; try again later"));
            return;
        }
        exchange.addExchangeCompleteListener((done, next) -> {
            budget.release(length);
            untaken.remove(done);
            next.proceed();
        });
        Envelope.ack(exchange, list.body());
        untaken.add(exchange);
    }

    private static boolean isKnown(HttpServerExchange exchange, String tag) {
        String known = exchange.getRequestHeaders().getFirst(Headers.IF_NONE_MATCH);
        // A proxy that compresses marks the tag as weak, which is good enough to compare with.
        return known != null
                && Arrays.stream(known.split(","))
                        .map(String::strip)
                        .anyMatch(one -> one.equals(tag) || one.equals("W/" + tag));
    }

    /** Whatever the reason, the documented status is 500. */
    private static void fail(HttpServerExchange exchange, Throwable thrown) {
        Envelope.error(exchange, StatusCodes.INTERNAL_SERVER_ERROR, Failure.of(Action.LIST, thrown));
    }

    private static String parameter(HttpServerExchange exchange, String name) {
        Deque<String> values = exchange.getQueryParameters().get(name);
        return values == null || values.isEmpty() ? "" : values.getFirst();
    }
}
