package io.github.mutagenjava.server;

import io.github.mutagenjava.client.AsyncMutagenClient;
import io.github.mutagenjava.server.action.ActionRouter;
import io.github.mutagenjava.server.action.SynchronizationActions;
import io.github.mutagenjava.server.guard.Logins;
import io.github.mutagenjava.server.guard.SlowRefusals;
import io.github.mutagenjava.server.list.ValidatedLists;
import io.github.mutagenjava.server.metrics.ServerMetrics;
import io.github.mutagenjava.server.monitor.MonitorHub;
import io.github.mutagenjava.server.options.ServerOptions;
import io.github.mutagenjava.server.socket.MemoryBudget;
import io.github.mutagenjava.server.socket.Services;
import io.github.mutagenjava.server.socket.WebSocketEndpoint;

/** What the routes lead to, put together. */
record Parts(
        AsyncMutagenClient client,
        Services services,
        WebSocketEndpoint sockets,
        ServerMetrics metrics,
        Logins logins,
        SlowRefusals refusals) {

    static Parts of(AsyncMutagenClient client, ServerOptions options, Tuning tuning, int port, Threads threads) {
        ServerMetrics metrics = new ServerMetrics();
        ValidatedLists lists = new ValidatedLists(
                client.synchronization(), threads.encoders(), metrics::daemonAnswered, tuning.cachedBytes());
        SynchronizationActions actions =
                new SynchronizationActions(client.synchronization(), lists, options.operationTimeout());
        MonitorHub hub =
                new MonitorHub(client.synchronization(), threads.timer(), threads.encoders(), metrics::daemonAnswered);
        Services services = new Services(
                new ActionRouter(actions, client.daemon(), metrics),
                hub,
                tuning.limits(),
                new MemoryBudget(tuning.unsentBytes(), tuning.nanoTime()),
                new MemoryBudget(tuning.incomingBytes(), tuning.nanoTime()),
                threads.timer(),
                tuning.nanoTime());
        WebSocketEndpoint sockets = new WebSocketEndpoint(services);
        metrics.gauge("mutagen_ws_websockets", "Open WebSocket connections.", sockets::size);
        metrics.gauge("mutagen_ws_monitors", "Monitors that browsers follow.", hub::size);
        metrics.gauge("mutagen_ws_open_prompts", "Questions that wait for an answer.", sockets::openPrompts);
        metrics.gauge(
                "mutagen_ws_unsent_bytes", "Bytes of lists that clients have not taken.", services.budget()::used);
        return new Parts(
                client,
                services,
                sockets,
                metrics,
                new Logins(options.token(), port, tuning.nanoTime()),
                new SlowRefusals(threads.timer()));
    }
}
