package io.github.mutagenjava.server;

import io.github.mutagenjava.client.MutagenClient;
import io.github.mutagenjava.embedded.EmbeddedDaemon;
import io.github.mutagenjava.server.options.DaemonTarget;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The client to the daemon, and the daemon itself where it is one of our own. */
final class DaemonConnection implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(DaemonConnection.class.getName());

    private final MutagenClient client;
    private final @Nullable EmbeddedDaemon embedded;

    private final boolean temporary;

    private DaemonConnection(MutagenClient client, @Nullable EmbeddedDaemon embedded, boolean temporary) {
        this.client = client;
        this.embedded = embedded;
        this.temporary = temporary;
    }

    /** Connects when it is first used, so that a daemon need not run yet. */
    static DaemonConnection open(DaemonTarget target) throws StartException {
        try {
            return target instanceof DaemonTarget.Embedded embedded
                    ? embedded(embedded)
                    : socket((DaemonTarget.Socket) target);
        } catch (IllegalArgumentException e) {
            throw new StartException(String.valueOf(e.getMessage()), e);
        }
    }

    private static DaemonConnection socket(DaemonTarget.Socket target) {
        MutagenClient.Builder builder = MutagenClient.builder().allowForeignSocket(target.foreign());
        target.location().ifPresent(builder::socket);
        return new DaemonConnection(builder.connectLazily(), null, false);
    }

    private static DaemonConnection embedded(DaemonTarget.Embedded target) throws StartException {
        Path folder = EmbeddedFolder.prepare(target.directory());
        try {
            EmbeddedDaemon daemon = EmbeddedDaemon.start(folder);
            LOG.log(Level.INFO, "embedded daemon in {0}", folder);
            return new DaemonConnection(
                    MutagenClient.builder().socket(daemon.socket()).connectLazily(),
                    daemon,
                    target.directory().isEmpty());
        } catch (java.io.UncheckedIOException e) {
            throw new StartException("the embedded daemon can't start in " + folder + ": " + e.getMessage(), e);
        }
    }

    MutagenClient client() {
        return client;
    }

    @Override
    public void close() {
        client.close();
        if (embedded != null) {
            embedded.close();
            if (temporary) {
                EmbeddedFolder.delete(embedded.dataDirectory());
            }
        }
    }
}
