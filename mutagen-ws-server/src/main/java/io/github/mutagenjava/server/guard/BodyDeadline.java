package io.github.mutagenjava.server.guard;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.xnio.IoUtils;

/** Cuts a connection whose request's body does not come, refused requests included: their bodies are still read to the end. */
public final class BodyDeadline implements HttpHandler {

    private final Duration limit;
    private final ScheduledExecutorService timer;
    private final HttpHandler next;

    /** Gives a body that long from its head on. */
    public BodyDeadline(Duration limit, ScheduledExecutorService timer, HttpHandler next) {
        this.limit = limit;
        this.timer = timer;
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        if (!exchange.isRequestComplete()) {
            // What is known of the request belongs to its I/O thread.
            ScheduledFuture<?> alarm = timer.schedule(
                    () -> exchange.getIoThread().execute(() -> cut(exchange)), limit.toMillis(), TimeUnit.MILLISECONDS);
            exchange.addExchangeCompleteListener((done, following) -> {
                alarm.cancel(false);
                following.proceed();
            });
        }
        next.handleRequest(exchange);
    }

    private static void cut(HttpServerExchange exchange) {
        if (!exchange.isRequestComplete()) {
            IoUtils.safeClose(exchange.getConnection());
        }
    }
}
