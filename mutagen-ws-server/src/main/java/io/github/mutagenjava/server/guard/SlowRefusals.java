package io.github.mutagenjava.server.guard;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.SameThreadExecutor;
import io.undertow.util.StatusCodes;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Answers a wrong token late, and logs it, so that guessing is slow and seen. Who guesses on many connections at once gains
 * nothing: while enough wrong tokens of a sender wait for their answer, nobody looks at the next one.
 */
public final class SlowRefusals {

    private static final System.Logger LOG = System.getLogger(SlowRefusals.class.getName());
    private static final Duration DELAY = Duration.ofSeconds(1);
    private static final int MOST_WAITING_OF_A_SENDER = 10;
    private static final int IPV6_NETWORK_BYTES = 8;

    private final ScheduledExecutorService timer;
    /** By sender, and only while there are any. */
    private final Map<String, Integer> waiting = new ConcurrentHashMap<>();

    /** Counts the delay with the given timer. */
    public SlowRefusals(ScheduledExecutorService timer) {
        this.timer = timer;
    }

    /** Turns the request away unread if its sender has to wait for earlier answers; says whether it did. */
    public boolean turnedAway(HttpServerExchange exchange) {
        if (waiting.getOrDefault(sender(exchange), 0) < MOST_WAITING_OF_A_SENDER) {
            return false;
        }
        Refusal.send(exchange, StatusCodes.TOO_MANY_REQUESTS, "too many wrong tokens; wait and try again");
        return true;
    }

    /** Refuses the request after a second; holds no thread meanwhile. */
    public void wrongToken(HttpServerExchange exchange) {
        LOG.log(Level.WARNING, "wrong token from {0}", exchange.getSourceAddress());
        waiting.merge(sender(exchange), 1, Integer::sum);
        exchange.dispatch(
                SameThreadExecutor.INSTANCE,
                () -> timer.schedule(() -> answer(exchange), DELAY.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Whoever has one address of IPv6 has the others of its network as well. */
    private static String sender(HttpServerExchange exchange) {
        InetAddress address = exchange.getSourceAddress().getAddress();
        byte[] bytes = address == null ? new byte[0] : address.getAddress();
        return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, IPV6_NETWORK_BYTES));
    }

    private void answer(HttpServerExchange exchange) {
        waiting.computeIfPresent(sender(exchange), (sender, count) -> count == 1 ? null : count - 1);
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
