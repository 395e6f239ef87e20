package io.github.mutagenjava.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.mutagenjava.proto.synchronization.Session;
import io.github.mutagenjava.proto.synchronization.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RestartTest {
    private static final Duration BOUND = Duration.ofSeconds(30);

    @TempDir
    Path directory;

    private final CapturedLog log = new CapturedLog();

    @AfterEach
    void releaseLog() {
        log.close();
    }

    @Test
    void a_paused_session_is_the_same_after_a_restart() {
        Session before = duringOneDaemon(client -> {
            String session = client.create(
                    RawClient.paused("web").toBuilder().putLabels("env", "dev").build());
            return client.state(session).getSession();
        });

        Session after =
                duringOneDaemon(client -> client.state(before.getIdentifier()).getSession());

        assertThat(after).isEqualTo(before);
    }

    @Test
    void the_index_begins_at_one_again() {
        var unused = duringOneDaemon(client -> client.create(RawClient.paused("web")));

        long index = duringOneDaemon(client -> client.list(RawClient.all(), 0).getStateIndex());

        assertThat(index).isEqualTo(1);
    }

    @Test
    void a_terminated_session_does_not_come_back() throws IOException {
        var unused = duringOneDaemon(client -> {
            String session = client.create(running());
            client.terminate(session);
            return session;
        });

        int count = duringOneDaemon(client -> client.list(RawClient.all(), 0).getSessionStatesCount());

        assertThat(count).isZero();
        assertThat(directory.resolve("data/sessions")).isEmptyDirectory();
        assertThat(directory.resolve("data/archives")).isEmptyDirectory();
    }

    @Test
    void a_running_session_goes_on_where_it_was() throws IOException {
        Path alphaFile = directory.resolve("alpha/file");
        Path betaFile = directory.resolve("beta/file");
        Files.createDirectories(directory.resolve("alpha"));
        Files.writeString(alphaFile, "content");
        String session = duringOneDaemon(client -> {
            String created = client.create(running());
            await().atMost(BOUND).until(() -> client.state(created).getSuccessfulCycles() > 0);
            return created;
        });
        // A deletion made while no daemon runs can only be told from a creation by what was agreed on before.
        Files.delete(betaFile);

        var unused = duringOneDaemon(client -> {
            await().atMost(BOUND).until(() -> !Files.exists(alphaFile));
            return session;
        });

        assertThat(betaFile).doesNotExist();
    }

    @Test
    void a_pause_outlives_the_daemon() {
        String session = duringOneDaemon(client -> {
            String created = client.create(running());
            client.pause(created);
            return created;
        });

        boolean paused =
                duringOneDaemon(client -> client.state(session).getSession().getPaused());

        assertThat(paused).isTrue();
    }

    @Test
    void a_session_file_that_cannot_be_read_is_reported_left_alone_and_stops_nothing() throws IOException {
        List<String> sessions = duringOneDaemon(
                client -> List.of(client.create(RawClient.paused("good")), client.create(RawClient.paused("bad"))));
        Path damaged = directory.resolve("data/sessions").resolve(sessions.get(1));
        Files.writeString(damaged, "not a session");

        List<String> names = duringOneDaemon(client -> client.list(RawClient.all(), 0).getSessionStatesList().stream()
                .map(state -> state.getSession().getName())
                .toList());

        assertThat(names).containsExactly("good");
        assertThat(damaged).hasContent("not a session");
        assertThat(log.messages())
                .anySatisfy(message -> assertThat(message)
                        .startsWith("Failed to load session " + sessions.get(1))
                        .endsWith("it was left at " + damaged));
    }

    @Test
    void a_file_that_is_no_session_is_reported_and_stops_nothing() throws IOException {
        var unused = duringOneDaemon(client -> client.create(RawClient.paused("good")));
        Files.createFile(directory.resolve("data/sessions/notes.txt"));

        int count = duringOneDaemon(client -> client.list(RawClient.all(), 0).getSessionStatesCount());

        assertThat(count).isEqualTo(1);
        assertThat(log.messages()).anySatisfy(message -> assertThat(message).contains("notes.txt"));
    }

    @Test
    void what_a_killed_writer_left_is_removed() throws IOException {
        var unused = duringOneDaemon(client -> client.create(RawClient.paused("good")));
        Path leftover = Files.createFile(directory.resolve("data/sessions/.mutagen-temporary-atomic-write123.tmp"));

        int count = duringOneDaemon(client -> client.list(RawClient.all(), 0).getSessionStatesCount());

        assertThat(count).isEqualTo(1);
        assertThat(leftover).doesNotExist();
    }

    @Test
    void a_session_without_its_history_goes_on_after_a_reset() throws IOException {
        String session = duringOneDaemon(client -> client.create(running()));
        Files.delete(directory.resolve("data/archives").resolve(session));

        Status status = duringOneDaemon(client -> {
            await().atMost(BOUND)
                    .until(() -> client.state(session).getLastError().contains("archive"));
            client.reset(session);
            await().atMost(BOUND).until(() -> client.state(session).getStatus() == Status.Watching);
            return client.state(session).getStatus();
        });

        assertThat(status).isEqualTo(Status.Watching);
    }

    @Test
    void a_session_whose_file_cannot_be_written_is_not_created() throws IOException {
        try (EmbeddedDaemon daemon = EmbeddedDaemon.start(directory.resolve("data"));
                RawClient client = new RawClient(daemon.socket())) {
            Path sessions = directory.resolve("data/sessions");
            Files.delete(sessions);
            Files.createFile(sessions);

            assertThatThrownBy(() -> client.create(RawClient.paused("web")))
                    .hasMessageStartingWith("UNKNOWN: unable to save session: ");
            assertThat(client.list(RawClient.all(), 0).getSessionStatesList()).isEmpty();
        }
    }

    private io.github.mutagenjava.proto.synchronization.CreationSpecification running() {
        return RawClient.specification(directory.resolve("alpha"), directory.resolve("beta"))
                .build();
    }

    private <T> T duringOneDaemon(Work<T> work) {
        try (EmbeddedDaemon daemon = EmbeddedDaemon.start(directory.resolve("data"));
                RawClient client = new RawClient(daemon.socket())) {
            return work.with(client);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(RawClient client);
    }

    /** What the daemon logs while a test runs. */
    private static final class CapturedLog extends Handler {
        private final Logger logger = Logger.getLogger("io.github.mutagenjava.embedded");
        private final List<LogRecord> records = new CopyOnWriteArrayList<>();

        CapturedLog() {
            logger.addHandler(this);
            logger.setUseParentHandlers(false);
        }

        List<String> messages() {
            return records.stream()
                    .map(record -> new java.util.logging.SimpleFormatter().formatMessage(record))
                    .toList();
        }

        @Override
        public void publish(LogRecord record) {
            records.add(record);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            logger.removeHandler(this);
            logger.setUseParentHandlers(true);
        }
    }
}
