package io.github.mutagenjava.client.contract;

import io.github.mutagenjava.client.Monitor;
import io.github.mutagenjava.client.MonitorEvent;
import io.github.mutagenjava.client.MutagenClient;
import io.github.mutagenjava.client.session.EndpointUrl;
import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.synchronization.SynchronizationService;
import io.github.mutagenjava.client.synchronization.SynchronizationSnapshot;
import io.github.mutagenjava.client.synchronization.SynchronizationSpecification;
import io.github.mutagenjava.client.synchronization.SynchronizationState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One daemon for all tests of a class, without sessions at the start of each; a client and a folder for each test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ContractSetting {
    /** How long to wait for what has to happen; only a broken daemon needs it. */
    static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private @Nullable TestDaemon daemon;
    private MutagenClient mutagen;

    abstract TestDaemon startDaemon();

    @BeforeAll
    void start() {
        daemon = startDaemon();
    }

    @AfterAll
    void stop() {
        if (daemon != null) {
            daemon.close();
        }
    }

    @BeforeEach
    void connect() {
        mutagen = MutagenClient.builder().socket(daemon().socket()).connect();
    }

    @AfterEach
    void disconnect() {
        mutagen.synchronization().terminate(Selection.all());
        mutagen.close();
    }

    TestDaemon daemon() {
        if (daemon == null) {
            throw new IllegalStateException("no daemon was started");
        }
        return daemon;
    }

    MutagenClient client() {
        return mutagen;
    }

    SynchronizationService synchronization() {
        return mutagen.synchronization();
    }

    SynchronizationSpecification.Builder specification() {
        return SynchronizationSpecification.builder(
                EndpointUrl.local(folder.resolve("alpha")), EndpointUrl.local(folder.resolve("beta")));
    }

    SynchronizationSpecification paused(String name) {
        return specification().name(name).paused(true).build();
    }

    Path write(String path, String content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    /** Follows sessions until the first of them is as expected. */
    SynchronizationState until(Selection selection, Predicate<SynchronizationState> expected) throws Exception {
        SynchronizationSnapshot snapshot = until(
                synchronization().monitor(selection),
                now -> !now.states().isEmpty() && expected.test(now.states().get(0)));
        return snapshot.states().get(0);
    }

    /**
     * Follows sessions until they are as expected, and closes the monitor; the bound keeps a broken client from hanging
     * the build.
     */
    static <S> S until(Monitor<S> monitor, Predicate<S> expected) throws Exception {
        try (monitor) {
            return CompletableFuture.supplyAsync(() -> {
                        for (MonitorEvent<S> event : monitor) {
                            if (event instanceof MonitorEvent.Snapshot<S> snapshot && expected.test(snapshot.value())) {
                                return snapshot.value();
                            }
                        }
                        throw new AssertionError("the monitor ended");
                    })
                    .get(LONG.toSeconds(), TimeUnit.SECONDS);
        }
    }
}
