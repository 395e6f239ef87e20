package io.github.mutagenjava.server;

import io.github.mutagenjava.server.action.Action;
import io.github.mutagenjava.server.body.RequestBodies;
import io.github.mutagenjava.server.guard.BodyDeadline;
import io.github.mutagenjava.server.guard.ConnectionLimit;
import io.github.mutagenjava.server.guard.FramingGuard;
import io.github.mutagenjava.server.guard.HostGuard;
import io.github.mutagenjava.server.guard.OriginGuard;
import io.github.mutagenjava.server.guard.Refusal;
import io.github.mutagenjava.server.guard.TokenGuard;
import io.github.mutagenjava.server.http.ActionEndpoint;
import io.github.mutagenjava.server.http.HealthEndpoint;
import io.github.mutagenjava.server.http.HomeEndpoint;
import io.github.mutagenjava.server.http.ListEndpoint;
import io.github.mutagenjava.server.http.LoginEndpoint;
import io.github.mutagenjava.server.http.MethodHandler;
import io.github.mutagenjava.server.http.MetricsEndpoint;
import io.github.mutagenjava.server.http.ReadyEndpoint;
import io.github.mutagenjava.server.http.SafeHeaders;
import io.github.mutagenjava.server.http.UntakenAnswers;
import io.github.mutagenjava.server.http.WebFiles;
import io.github.mutagenjava.server.metrics.MetricsText;
import io.github.mutagenjava.server.options.ServerOptions;
import io.github.mutagenjava.server.socket.MemoryBudget;
import io.github.mutagenjava.server.socket.StrictUpgrade;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import io.undertow.websockets.WebSocketProtocolHandshakeHandler;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which path leads where, and past which guards. Paths are compared whole and decoded. */
final class Routes implements HttpHandler {

    private static final String SYNCHRONIZATION = "/api/synchronization/";
    private static final List<Action> CHANGES =
            Arrays.stream(Action.values()).filter(Action::changesSessions).toList();

    private final Map<String, HttpHandler> exact = new HashMap<>();
    private final HttpHandler files;

    private Routes(Parts parts) {
        WebFiles web = new WebFiles();
        files = MethodHandler.get(web);
        exact.put("/", MethodHandler.get(new HomeEndpoint(parts.logins(), parts.refusals(), web)));
        exact.put("/health", MethodHandler.get(new HealthEndpoint()));
        exact.put(
                "/login",
                MethodHandler.post(new LoginEndpoint(
                        parts.logins(), parts.refusals(), parts.services().incoming())));
        guarded("/ready", MethodHandler.get(new ReadyEndpoint(parts.client().daemon())), parts);
        guarded(
                "/metrics",
                MethodHandler.get(new MetricsEndpoint(
                        new MetricsText(parts.metrics()), parts.client().synchronization())),
                parts);
        guarded("/synchronization", upgrade(parts), parts);
        MemoryBudget budget = parts.services().budget();
        UntakenAnswers untaken = new UntakenAnswers(
                budget, parts.services().timer(), parts.services().nanoTime());
        guarded(
                SYNCHRONIZATION + "sessions",
                MethodHandler.get(new ListEndpoint(parts.services().router(), budget, untaken)),
                parts);
        for (Action action : CHANGES) {
            ActionEndpoint endpoint = new ActionEndpoint(
                    action, parts.services().router(), parts.services().incoming());
            guarded(SYNCHRONIZATION + action.word(), MethodHandler.post(endpoint), parts);
        }
    }

    /** Everything a request passes on its way in, the outermost guard last. */
    static HttpHandler of(Parts parts, ServerOptions options, int port) {
        String host = options.listen().host();
        HttpHandler origin = new OriginGuard(host, port, options.allowedOrigins(), new Routes(parts));
        HttpHandler hosts = new HostGuard(host, options.allowedHosts(), origin);
        ConnectionLimit limit = new ConnectionLimit(options.maxConnections(), hosts);
        parts.metrics().gauge("mutagen_ws_connections", "Open connections, HTTP and WebSocket.", limit::open);
        HttpHandler framed = new FramingGuard(new RequestBodies(limit));
        return new SafeHeaders(new BodyDeadline(
                parts.services().limits().silence(), parts.services().timer(), framed));
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        String path = exchange.getRequestPath();
        HttpHandler handler = path.startsWith("/web/") ? files : exact.get(path);
        if (handler == null) {
            Refusal.send(exchange, StatusCodes.NOT_FOUND, "nothing is here");
            return;
        }
        handler.handleRequest(exchange);
    }

    private void guarded(String path, HttpHandler handler, Parts parts) {
        exact.put(path, new TokenGuard(parts.logins(), parts.refusals(), handler));
    }

    private static HttpHandler upgrade(Parts parts) {
        return new StrictUpgrade(new WebSocketProtocolHandshakeHandler(parts.sockets()));
    }
}
