package io.github.mutagenjava.server.guard;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.SameThreadExecutor;
import io.undertow.util.StatusCodes;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers a wrong token late, and logs it, so that guessing is slow and seen. */
public final class SlowRefusals {

    private static final System.Logger LOG = System.getLogger(SlowRefusals.class.getName());
    private static final Duration DELAY = Duration.ofSeconds(1);
    private static final int MOST_WAITING = 100;

    private final ScheduledExecutorService timer;
    private final AtomicInteger waiting = new AtomicInteger();

    /** Counts the delay with the given timer. */
    public SlowRefusals(ScheduledExecutorService timer) {
        this.timer = timer;
    }

    /** Refuses the request after a second; holds no thread meanwhile. */
    public void wrongToken(HttpServerExchange exchange) {
        LOG.log(Level.WARNING, "wrong token from {0}", exchange.getSourceAddress());
        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            Refusal.send(exchange, StatusCodes.TOO_MANY_REQUESTS, "too many wrong tokens at once; wait and try again");
            return;
        }
        exchange.dispatch(
                SameThreadExecutor.INSTANCE,
                () -> timer.schedule(() -> answer(exchange), DELAY.toMillis(), TimeUnit.MILLISECONDS));
    }

    private void answer(HttpServerExchange exchange) {
        waiting.decrementAndGet();
        String accept = exchange.getRequestHeaders().getFirst(Headers.ACCEPT);
        if (accept != null && accept.contains("text/html")) {
            // The sign-in page says it, at an address without the token.
            exchange.getResponseHeaders()
                    .put(Headers.LOCATION, "/?login=failed")
                    .put(Headers.CACHE_CONTROL, "no-store");
            exchange.setStatusCode(StatusCodes.SEE_OTHER).endExchange();
            return;
        }
        Refusal.send(exchange, StatusCodes.UNAUTHORIZED, "wrong token");
    }
}
