package io.github.mutagenjava.server.http;

import io.github.mutagenjava.server.logging.Printable;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.SameThreadExecutor;
import io.undertow.util.StatusCodes;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Requests that are answered later, by whichever thread has the result. */
final class Pending {

    private static final System.Logger LOG = System.getLogger(Pending.class.getName());

    private Pending() {}

    /** Makes the call after the handler has returned, and hands its outcome over; one of both arguments is null. */
    static <T> void answer(
            HttpServerExchange exchange,
            Supplier<? extends CompletionStage<T>> call,
            BiConsumer<@Nullable T, @Nullable Throwable> answer) {
        exchange.dispatch(
                SameThreadExecutor.INSTANCE,
                () -> call.get().whenComplete((value, failure) -> {
                    try {
                        answer.accept(value, failure);
                    } catch (RuntimeException | Error defect) {
                        // The future would keep it to itself, and the client would wait for ever.
                        fail(exchange, defect);
                    }
                }));
    }

    private static void fail(HttpServerExchange exchange, Throwable defect) {
        LOG.log(Level.ERROR, "defect while answering " + Printable.text(exchange.getRequestPath()), defect);
        if (!exchange.isResponseStarted()) {
            exchange.setStatusCode(StatusCodes.INTERNAL_SERVER_ERROR);
        }
        exchange.endExchange();
    }
}
