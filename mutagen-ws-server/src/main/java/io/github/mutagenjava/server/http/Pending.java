package io.github.mutagenjava.server.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.SameThreadExecutor;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Requests that are answered later, by whichever thread has the result. */
final class Pending {

    private Pending() {}

    /** Makes the call after the handler has returned, and hands its outcome over; one of both arguments is null. */
    static <T> void answer(
            HttpServerExchange exchange,
            Supplier<? extends CompletionStage<T>> call,
            BiConsumer<@Nullable T, @Nullable Throwable> answer) {
        exchange.dispatch(SameThreadExecutor.INSTANCE, () -> call.get().whenComplete(answer));
    }
}
