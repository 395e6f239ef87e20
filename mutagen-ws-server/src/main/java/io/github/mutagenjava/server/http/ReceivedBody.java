package io.github.mutagenjava.server.http;

import io.github.mutagenjava.server.body.MalformedBodyException;
import io.github.mutagenjava.server.socket.Collected;
import io.github.mutagenjava.server.socket.MemoryBudget;
import io.undertow.io.Receiver;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.BiConsumer;
import org.xnio.IoUtils;

/** Reads the whole body of a request, or says why not. */
final class ReceivedBody {

    private final Receiver receiver;
    private final int longest;
    private final Collected collected;
    private final BiConsumer<HttpServerExchange, byte[]> taker;
    private final Refusing refusing;
    private boolean over;

    private ReceivedBody(
            Receiver receiver,
            int longest,
            MemoryBudget budget,
            BiConsumer<HttpServerExchange, byte[]> taker,
            Refusing refusing) {
        this.receiver = receiver;
        this.longest = longest;
        this.collected = new Collected(budget, longest);
        this.taker = taker;
        this.refusing = refusing;
    }

    /** Answers a request whose body can't be used. */
    interface Refusing {
        void refuse(HttpServerExchange exchange, int status, String message);
    }

    /** Hands a body of at most that many bytes over when all of it is there. */
    static void read(
            HttpServerExchange exchange,
            int longest,
            MemoryBudget budget,
            BiConsumer<HttpServerExchange, byte[]> taker,
            Refusing refusing) {
        // Undertow's receiver takes it for the length of a body in chunks, and fails if it is none.
        exchange.getRequestHeaders().remove(Headers.X_CONTENT_LENGTH);
        ReceivedBody body = new ReceivedBody(exchange.getRequestReceiver(), longest, budget, taker, refusing);
        exchange.addExchangeCompleteListener((done, next) -> {
            body.collected.close();
            next.proceed();
        });
        body.receiver.setMaxBufferSize(longest);
        body.receiver.receivePartialBytes(body::came, body::failed);
    }

    private void came(HttpServerExchange exchange, byte[] part, boolean last) {
        if (over) {
            return;
        }
        switch (collected.add(ByteBuffer.wrap(part))) {
            case KEPT -> {
                if (last) {
                    over = true;
                    taker.accept(exchange, collected.finish());
                }
            }
            case TOO_LONG -> refuseTooLong(exchange);
            case NO_MEMORY ->
                refuse(exchange, StatusCodes.SERVICE_UNAVAILABLE, "too much is being received; try again later");
        }
    }

    private void failed(HttpServerExchange exchange, IOException cause) {
        if (cause instanceof Receiver.RequestToLargeException) {
            refuseTooLong(exchange);
        } else if (cause instanceof MalformedBodyException malformed) {
            refuse(exchange, StatusCodes.BAD_REQUEST, String.valueOf(malformed.getMessage()));
        } else {
            IoUtils.safeClose(exchange.getConnection());
        }
    }

    private void refuseTooLong(HttpServerExchange exchange) {
        refuse(exchange, StatusCodes.REQUEST_ENTITY_TOO_LARGE, "the body is over " + longest + " bytes");
    }

    /** The connection stays, so that the rest is read: many a client that is cut off while it sends hears no answer. */
    private void refuse(HttpServerExchange exchange, int status, String message) {
        over = true;
        receiver.pause();
        collected.close();
        refusing.refuse(exchange, status, message);
    }
}
