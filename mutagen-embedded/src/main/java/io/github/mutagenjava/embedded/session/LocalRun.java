package io.github.mutagenjava.embedded.session;

import io.github.mutagenjava.embedded.engine.EngineException;
import io.github.mutagenjava.embedded.engine.EngineListener;
import io.github.mutagenjava.embedded.engine.EngineSettings;
import io.github.mutagenjava.embedded.engine.SynchronizationLoop;
import java.util.concurrent.CompletableFuture;

/** Two local folders, kept in step by the engine. */
final class LocalRun implements SessionRun {
    private final SynchronizationLoop loop;

    LocalRun(EngineSettings settings, EngineListener listener) {
        loop = new SynchronizationLoop(settings, listener);
    }

    @Override
    public void connect(Caller caller) throws OperationException {
        try {
            loop.connect();
        } catch (EngineException e) {
            throw new OperationException(e.getMessage(), e);
        }
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public CompletableFuture<Void> flush() {
        return loop.flush();
    }

    @Override
    public void requestFlush() throws OperationException {
        try {
            loop.requestFlush();
        } catch (EngineException e) {
            throw new OperationException(e.getMessage(), e);
        }
    }

    @Override
    public void stop() {
        loop.stop();
    }
}
