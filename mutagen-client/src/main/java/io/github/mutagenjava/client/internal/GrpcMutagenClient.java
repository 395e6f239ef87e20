package io.github.mutagenjava.client.internal;

import io.github.mutagenjava.client.AsyncDaemonService;
import io.github.mutagenjava.client.AsyncMutagenClient;
import io.github.mutagenjava.client.DaemonService;
import io.github.mutagenjava.client.MutagenClient;
import io.github.mutagenjava.client.forwarding.AsyncForwardingService;
import io.github.mutagenjava.client.forwarding.ForwardingService;
import io.github.mutagenjava.client.synchronization.AsyncSynchronizationService;
import io.github.mutagenjava.client.synchronization.SynchronizationService;
import java.util.Optional;

/** Both views of one engine. */
public final class GrpcMutagenClient implements MutagenClient {
    private final DaemonEngine engine;
    private final PromptedCalls sessions;
    private final DaemonCalls daemon;

    private GrpcMutagenClient(ClientSettings settings, SocketLocation location) {
        engine = new DaemonEngine(
                settings.socket().orElseGet(location::discover), settings, new DaemonStarter(location));
        sessions = new PromptedCalls(
                engine,
                new BlockingPrompter(settings.prompter(), engine.prompters()),
                Optional.empty(),
                engine.callbacks());
        daemon = new DaemonCalls(engine);
    }

    public static GrpcMutagenClient lazy(ClientSettings settings, SocketLocation location) {
        return new GrpcMutagenClient(settings, location);
    }

    public static GrpcMutagenClient connected(ClientSettings settings, SocketLocation location) {
        GrpcMutagenClient client = new GrpcMutagenClient(settings, location);
        try {
            BlockingWait.forResult(client.engine.ready());
            return client;
        } catch (RuntimeException e) {
            client.close();
            throw e;
        }
    }

    @Override
    public SynchronizationService synchronization() {
        return new BlockingSynchronizationService(sessions);
    }

    @Override
    public ForwardingService forwarding() {
        return new BlockingForwardingService(sessions);
    }

    @Override
    public DaemonService daemon() {
        return new BlockingDaemonService(daemon);
    }

    @Override
    public AsyncMutagenClient async() {
        return new FutureMutagenClient(
                new FutureSynchronizationService(sessions),
                new FutureForwardingService(sessions),
                new FutureDaemonService(daemon));
    }

    @Override
    public void close() {
        engine.close();
    }

    private record FutureMutagenClient(
            AsyncSynchronizationService synchronization, AsyncForwardingService forwarding, AsyncDaemonService daemon)
            implements AsyncMutagenClient {}
}
