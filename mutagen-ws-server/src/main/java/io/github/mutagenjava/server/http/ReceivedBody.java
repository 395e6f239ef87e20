package io.github.mutagenjava.server.http;

import io.github.mutagenjava.server.body.MalformedBodyException;
import io.undertow.io.Receiver;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.util.function.BiConsumer;
import org.xnio.IoUtils;

/** Reads the whole body of a request, or says why not. */
final class ReceivedBody {

    private ReceivedBody() {}

    /** Answers a request whose body can't be used. */
    interface Refusing {
        void refuse(HttpServerExchange exchange, int status, String message);
    }

    /** Hands a body of at most that many bytes over when all of it is there. */
    static void read(
            HttpServerExchange exchange, int largest, BiConsumer<HttpServerExchange, byte[]> taker, Refusing refusing) {
        Receiver receiver = exchange.getRequestReceiver();
        receiver.setMaxBufferSize(largest);
        receiver.receiveFullBytes(taker::accept, (failed, cause) -> {
            if (cause instanceof Receiver.RequestToLargeException) {
                // The connection stays, so that the rest is read: many a client that is cut off while it sends hears no
                // answer.
                refusing.refuse(failed, StatusCodes.REQUEST_ENTITY_TOO_LARGE, "the body is over " + largest + " bytes");
            } else {
                broken(failed, cause, refusing);
            }
        });
    }

    private static void broken(HttpServerExchange exchange, IOException cause, Refusing refusing) {
        // What goes wrong after the first part has come is wrapped.
        Throwable reason = cause.getCause() instanceof MalformedBodyException wrapped ? wrapped : cause;
        if (reason instanceof MalformedBodyException malformed) {
            refusing.refuse(exchange, StatusCodes.BAD_REQUEST, String.valueOf(malformed.getMessage()));
        } else {
            IoUtils.safeClose(exchange.getConnection());
        }
    }
}
