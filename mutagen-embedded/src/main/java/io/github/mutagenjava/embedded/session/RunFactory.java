package io.github.mutagenjava.embedded.session;

import io.github.mutagenjava.embedded.engine.EngineListener;
import io.github.mutagenjava.proto.synchronization.Session;

/** Makes the kind of run that a session's endpoints call for. */
@FunctionalInterface
interface RunFactory {
    SessionRun create(Session session, EngineListener listener);
}
