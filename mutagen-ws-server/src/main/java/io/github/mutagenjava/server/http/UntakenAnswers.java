package io.github.mutagenjava.server.http;

import io.github.mutagenjava.server.socket.MemoryBudget;
import io.undertow.server.HttpServerExchange;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.xnio.IoUtils;

/** Lists that are not taken at once. Whoever takes nothing of one is cut off when others are refused theirs. */
public final class UntakenAnswers {

    private static final long TICK_MILLIS = 1000;

    private final MemoryBudget budget;
    private final LongSupplier nanoTime;
    private final Map<HttpServerExchange, Progress> open = new ConcurrentHashMap<>();

    /** Of answers that take from the given budget. */
    public UntakenAnswers(MemoryBudget budget, ScheduledExecutorService timer, LongSupplier nanoTime) {
        this.budget = budget;
        this.nanoTime = nanoTime;
        timer.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** How much was taken, and since when it is no more. */
    private record Progress(long bytes, long since) {}

    /** Looks after an answer whose sending has begun, until it is complete. */
    void add(HttpServerExchange exchange) {
        if (exchange.isComplete()) {
            return; // as nearly always
        }
        open.put(exchange, new Progress(exchange.getResponseBytesSent(), nanoTime.getAsLong()));
        if (exchange.isComplete()) {
            remove(exchange); // it may have looked for itself before it was there
        }
    }

    void remove(HttpServerExchange exchange) {
        open.remove(exchange);
    }

    private void tick() {
        open.forEach((exchange, before) -> {
            long taken = exchange.getResponseBytesSent();
            if (taken != before.bytes()) {
                open.replace(exchange, before, new Progress(taken, nanoTime.getAsLong()));
            } else if (budget.isShort() && nanoTime.getAsLong() - before.since() > MemoryBudget.PATIENCE.toNanos()) {
                exchange.getIoThread().execute(() -> IoUtils.safeClose(exchange.getConnection()));
            }
        });
    }
}
