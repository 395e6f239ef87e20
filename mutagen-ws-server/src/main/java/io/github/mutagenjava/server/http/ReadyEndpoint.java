package io.github.mutagenjava.server.http;

import io.github.mutagenjava.client.AsyncDaemonService;
import io.github.mutagenjava.client.DaemonVersion;
import io.github.mutagenjava.server.action.Action;
import io.github.mutagenjava.server.action.Failure;
import io.github.mutagenjava.server.json.JsonOutput;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Says whether the daemon answers, in a version that we can talk to. */
public final class ReadyEndpoint implements HttpHandler {

    /** A daemon that hangs is not ready; whoever asks seldom waits longer to hear it. */
    private static final int LIMIT_SECONDS = 3;

    private final AsyncDaemonService daemon;

    /** Asks the given daemon. */
    public ReadyEndpoint(AsyncDaemonService daemon) {
        this.daemon = daemon;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        Pending.answer(exchange, this::version, (version, failure) -> {
            exchange.getResponseHeaders()
                    .put(Headers.CONTENT_TYPE, "application/json")
                    .put(Headers.CACHE_CONTROL, "no-store");
            if (version != null) {
                exchange.getResponseSender()
                        .send("{\"status\":\"ready\",\"daemon\":" + JsonOutput.text(version.toString()) + "}");
            } else {
                exchange.setStatusCode(StatusCodes.SERVICE_UNAVAILABLE);
                exchange.getResponseSender()
                        .send("{\"status\":\"unavailable\",\"reason\":" + JsonOutput.text(reason(failure)) + "}");
            }
        });
    }

    /** Whoever asks again and again leaves nothing behind at a daemon that hangs. */
    private CompletableFuture<DaemonVersion> version() {
        CompletableFuture<DaemonVersion> call = daemon.version();
        return call.copy()
                .orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS)
                .whenComplete((version, failure) -> call.cancel(false));
    }

    private static String reason(@Nullable Throwable failure) {
        if (failure == null || failure.getCause() instanceof TimeoutException) {
            return "the daemon did not answer within " + LIMIT_SECONDS + " s";
        }
        return Failure.of(Action.VERSION, failure).message();
    }
}
