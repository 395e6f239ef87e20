package io.github.mutagenjava.embedded.session;

import io.github.mutagenjava.embedded.engine.EngineListener;
import io.github.mutagenjava.embedded.engine.EngineState;
import io.github.mutagenjava.embedded.engine.SynchronizationStatus;
import io.github.mutagenjava.proto.synchronization.Session;
import io.github.mutagenjava.proto.url.Protocol;
import io.github.mutagenjava.proto.url.URL;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A session with an endpoint that the embedded daemon cannot reach. Where Mutagen would try again every 15 seconds there
 * is nothing to hope for, so the run stays in the status that Mutagen shows while it waits.
 */
final class RefusedRun implements SessionRun {
    private final Session session;
    private final EngineListener listener;
    private volatile EngineState state = EngineState.INITIAL;

    RefusedRun(Session session, EngineListener listener) {
        this.session = session;
        this.listener = listener;
    }

    @Override
    public void connect(Caller caller) throws OperationException {
        report(SynchronizationStatus.CONNECTING_ALPHA);
        report(SynchronizationStatus.CONNECTING_BETA);
        check("alpha", session.getAlpha());
        check("beta", session.getBeta());
    }

    private static void check(String side, URL url) throws OperationException {
        if (url.getProtocol() != Protocol.Local) {
            throw new OperationException("unable to connect to " + side + ": unable to connect to endpoint: "
                    + "the embedded daemon synchronizes local folders only; for "
                    + (url.getProtocol() == Protocol.SSH ? "SSH" : "Docker")
                    + " endpoints use a Mutagen daemon (mutagen daemon start)");
        }
    }

    @Override
    public void start() {
        report(SynchronizationStatus.CONNECTING_BETA);
    }

    @Override
    public CompletableFuture<Void> flush() {
        return CompletableFuture.failedFuture(notAble());
    }

    @Override
    public void requestFlush() throws OperationException {
        throw notAble();
    }

    private static OperationException notAble() {
        return new OperationException("session is not currently able to synchronize");
    }

    @Override
    public EngineState state() {
        return state;
    }

    @Override
    public void stop() {
        state = EngineState.INITIAL;
    }

    private void report(SynchronizationStatus status) {
        state = new EngineState(status, "", 0, List.of(), 0, EngineState.INITIAL.alpha(), EngineState.INITIAL.beta());
        listener.stateChanged(state);
    }
}
