package io.github.mutagenjava.client;

import io.github.mutagenjava.client.session.EndpointUrl;
import io.github.mutagenjava.client.synchronization.SynchronizationService;
import io.github.mutagenjava.client.synchronization.SynchronizationSpecification;
import io.github.mutagenjava.embedded.DaemonScript;
import io.github.mutagenjava.embedded.EmbeddedDaemon;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A client of an embedded daemon, fresh for every test. */
abstract class OnEmbeddedDaemon {
    @TempDir
    Path folder;

    private EmbeddedDaemon daemon;
    private MutagenClient mutagen;

    @BeforeEach
    final void start() {
        daemon = EmbeddedDaemon.start(folder.resolve("data"));
        mutagen = MutagenClient.builder().socket(daemon.socket()).connect();
    }

    @AfterEach
    final void stop() {
        mutagen.close();
        daemon.close();
    }

    final EmbeddedDaemon daemon() {
        return daemon;
    }

    final DaemonScript script() {
        return daemon.script();
    }

    /** Ends the daemon and starts it again on the same data. */
    final void restart() {
        daemon.close();
        daemon = EmbeddedDaemon.start(folder.resolve("data"));
    }

    final MutagenClient client() {
        return mutagen;
    }

    final SynchronizationService synchronization() {
        return mutagen.synchronization();
    }

    final SynchronizationSpecification.Builder specification() {
        return SynchronizationSpecification.builder(
                EndpointUrl.local(folder.resolve("alpha")), EndpointUrl.local(folder.resolve("beta")));
    }

    final SynchronizationSpecification paused(String name) {
        return specification().name(name).paused(true).build();
    }

    /** What a future brings, or what it fails with. The bound only keeps a broken build from hanging. */
    static <T> T result(CompletableFuture<T> future) throws Throwable {
        try {
            return future.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause();
        } catch (TimeoutException hanging) {
            throw new AssertionError("nothing came of it within 30 seconds: " + future, hanging);
        }
    }
}
