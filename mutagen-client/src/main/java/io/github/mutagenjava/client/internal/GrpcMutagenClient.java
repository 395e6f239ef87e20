package io.github.mutagenjava.client.internal;

import io.github.mutagenjava.client.AsyncDaemonService;
import io.github.mutagenjava.client.AsyncMutagenClient;
import io.github.mutagenjava.client.DaemonService;
import io.github.mutagenjava.client.MutagenClient;
import io.github.mutagenjava.client.synchronization.AsyncSynchronizationService;
import io.github.mutagenjava.client.synchronization.SynchronizationService;
import java.util.Optional;

/** Both views of one engine. */
public final class GrpcMutagenClient implements MutagenClient {
    private final DaemonEngine engine;
    private final SynchronizationCalls synchronization;
    private final DaemonCalls daemon;

    private GrpcMutagenClient(ClientSettings settings, SocketLocation location) {
        engine = new DaemonEngine(
                settings.socket().orElseGet(location::discover), settings, new DaemonStarter(location));
        synchronization = new SynchronizationCalls(
                engine, new BlockingPrompter(settings.prompter(), engine.prompters()), Optional.empty());
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
        return new BlockingSynchronizationService(synchronization);
    }

    @Override
    public DaemonService daemon() {
        return new BlockingDaemonService(daemon);
    }

    @Override
    public AsyncMutagenClient async() {
        return new FutureMutagenClient(
                new FutureSynchronizationService(synchronization), new FutureDaemonService(daemon));
    }

    @Override
    public void close() {
        engine.close();
    }

    private record FutureMutagenClient(AsyncSynchronizationService synchronization, AsyncDaemonService daemon)
            implements AsyncMutagenClient {}
}
