package io.github.mutagenjava.client.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mutagenjava.client.MutagenClient;
import io.github.mutagenjava.client.OperationFailedException;
import io.github.mutagenjava.client.session.EndpointUrl;
import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.session.SessionId;
import io.github.mutagenjava.client.synchronization.SynchronizationService;
import io.github.mutagenjava.client.synchronization.SynchronizationSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What every daemon does with synchronization sessions. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SynchronizationContract {
    static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private TestDaemon daemon; // null where there is none, and every test is skipped
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
        mutagen = MutagenClient.builder().socket(daemon.socket()).connect();
    }

    @AfterEach
    void disconnect() {
        mutagen.synchronization().terminate(Selection.all());
        mutagen.close();
    }

    SynchronizationService synchronization() {
        return mutagen.synchronization();
    }

    MutagenClient client() {
        return mutagen;
    }

    TestDaemon daemon() {
        return daemon;
    }

    SynchronizationSpecification.Builder specification() {
        return SynchronizationSpecification.builder(
                EndpointUrl.local(folder.resolve("alpha")), EndpointUrl.local(folder.resolve("beta")));
    }

    Path alphaFile(String name, String content) throws IOException {
        Path file = folder.resolve("alpha").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    @Test
    void a_created_session_is_listed() {
        SessionId id = synchronization()
                .create(specification().name("web").paused(true).build());

        assertThat(synchronization().list(Selection.of("web")).states())
                .extracting(state -> state.session().identifier())
                .containsExactly(id);
    }

    @Test
    void a_file_of_alpha_arrives_on_beta() throws IOException {
        alphaFile("hello.txt", "hello");
        SessionId id = synchronization().create(specification().build());

        synchronization().awaitSynchronized(Selection.of(id), LONG);

        assertThat(folder.resolve("beta").resolve("hello.txt")).hasContent("hello");
    }

    @Test
    void a_paused_session_says_so() {
        SessionId id = synchronization().create(specification().build());

        synchronization().pause(Selection.of(id));

        assertThat(synchronization().list(Selection.of(id)))
                .allSatisfy(state -> assertThat(state.session().paused()).isTrue());
    }

    @Test
    void pausing_an_unknown_session_fails() {
        assertThatThrownBy(() -> synchronization().pause(Selection.of("nobody")))
                .isInstanceOf(OperationFailedException.class)
                .hasMessage("unable to locate requested sessions: specification \"nobody\" did not match any sessions");
    }

    @Test
    void flushing_a_paused_session_fails() {
        SessionId id = synchronization().create(specification().paused(true).build());

        assertThatThrownBy(() -> synchronization().flush(Selection.of(id)))
                .isInstanceOf(OperationFailedException.class)
                .hasMessage("unable to flush session: session is paused");
    }

    @Test
    void a_terminated_session_is_gone() {
        SessionId id = synchronization().create(specification().paused(true).build());

        synchronization().terminate(Selection.of(id));

        assertThat(synchronization().list(Selection.all()).states()).isEmpty();
    }

    @Test
    void a_selector_that_matches_nothing_is_no_error() {
        assertThat(synchronization().list(Selection.labels("a,!a")).states()).isEqualTo(List.of());
    }
}
