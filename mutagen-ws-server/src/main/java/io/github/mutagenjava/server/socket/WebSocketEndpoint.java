package io.github.mutagenjava.server.socket;

import io.undertow.websockets.WebSocketConnectionCallback;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.spi.WebSocketHttpExchange;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Takes WebSocket connections and keeps them while they are open. */
public final class WebSocketEndpoint implements WebSocketConnectionCallback {

    private static final System.Logger LOG = System.getLogger(WebSocketEndpoint.class.getName());
    private static final long TICK_MILLIS = 1000;

    private final Services services;
    private final Set<SocketConnection> open = ConcurrentHashMap.newKeySet();

    /** For connections that use the given services. */
    public WebSocketEndpoint(Services services) {
        this.services = services;
        services.timer().scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void onConnect(WebSocketHttpExchange exchange, WebSocketChannel channel) {
        SocketConnection connection = new SocketConnection(services, new WebSocketPeer(channel, services.timer()));
        FrameListener frames = new FrameListener(connection, services);
        open.add(connection);
        channel.addCloseTask(closed -> {
            open.remove(connection);
            frames.closed();
            connection.closed();
        });
        channel.getReceiveSetter().set(frames);
        channel.resumeReceives();
    }

    /** How many connections are open. */
    public int size() {
        return open.size();
    }

    /** How many questions wait for an answer. */
    public int openPrompts() {
        return open.stream().mapToInt(SocketConnection::openPrompts).sum();
    }

    /** Whether no connection has anything in flight or unsent. */
    public boolean isIdle() {
        return open.stream().allMatch(SocketConnection::isIdle);
    }

    /** Says to all that the server goes. */
    public void close() {
        Collection<SocketConnection> left = Set.copyOf(open);
        left.forEach(connection -> connection.close(CloseCodes.GOING_AWAY, "the server stops"));
    }

    private void tick() {
        open.forEach(WebSocketEndpoint::tick);
    }

    /** The timer would never ring again for anybody after an exception. */
    private static void tick(SocketConnection connection) {
        try {
            connection.tick();
        } catch (RuntimeException | Error defect) {
            LOG.log(Level.ERROR, "defect while looking after a connection", defect);
        }
    }
}
