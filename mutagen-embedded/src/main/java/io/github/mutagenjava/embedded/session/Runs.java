package io.github.mutagenjava.embedded.session;

import io.github.mutagenjava.embedded.engine.EngineListener;
import io.github.mutagenjava.embedded.engine.SessionMessages;
import io.github.mutagenjava.proto.synchronization.Session;
import io.github.mutagenjava.proto.url.Protocol;
import java.nio.file.Path;

/** Runs as the embedded daemon can do them: local folders by the engine, everything else refused. */
final class Runs implements RunFactory {
    private final Path dataDirectory;

    Runs(Path dataDirectory) {
        this.dataDirectory = dataDirectory;
    }

    @Override
    public SessionRun create(Session session, EngineListener listener) {
        if (isLocal(session)) {
            return new LocalRun(SessionMessages.settings(session, dataDirectory), listener);
        }
        return new RefusedRun(session, listener);
    }

    private static boolean isLocal(Session session) {
        return session.getAlpha().getProtocol() == Protocol.Local
                && session.getBeta().getProtocol() == Protocol.Local;
    }
}
