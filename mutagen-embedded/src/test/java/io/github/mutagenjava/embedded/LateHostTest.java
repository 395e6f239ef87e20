package io.github.mutagenjava.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.mutagenjava.proto.synchronization.Status;
import io.github.mutagenjava.proto.url.Protocol;
import io.github.mutagenjava.proto.url.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session whose host is not there yet goes on by itself when it is. */
final class LateHostTest {
    @TempDir
    Path directory;

    @BeforeEach
    void writeWhatIsToArrive() throws Exception {
        Files.writeString(Files.createDirectory(directory.resolve("alpha")).resolve("file"), "content");
    }

    @Test
    void a_session_that_was_resumed_in_vain_goes_on_when_its_host_is_served() {
        try (EmbeddedDaemon daemon = startDaemon();
                RawClient client = new RawClient(daemon.socket())) {
            String session = resumedInVain(client);

            serve(daemon);

            awaitSynchronized(client, session);
        }
    }

    @Test
    void a_session_of_a_daemon_that_was_started_again_goes_on_when_its_host_is_served() {
        String session;
        try (EmbeddedDaemon daemon = startDaemon();
                RawClient client = new RawClient(daemon.socket())) {
            session = resumedInVain(client);
        }
        try (EmbeddedDaemon daemon = startDaemon();
                RawClient client = new RawClient(daemon.socket())) {
            assertThat(client.state(session).getStatus()).isEqualTo(Status.ConnectingBeta);

            serve(daemon);

            awaitSynchronized(client, session);
        }
    }

    private EmbeddedDaemon startDaemon() {
        return EmbeddedDaemon.builder(directory.resolve("data"))
                .reconnect(Duration.ofMillis(10))
                .start();
    }

    private String resumedInVain(RawClient client) {
        String session = client.create(RawClient.specification(
                        RawClient.local(directory.resolve("alpha")),
                        URL.newBuilder()
                                .setProtocol(Protocol.SSH)
                                .setHost("staging")
                                .setPath("~/web")
                                .build())
                .setPaused(true)
                .build());
        assertThatThrownBy(() -> client.resume(session)).hasMessageContaining("unable to connect to beta: ");
        return session;
    }

    private void serve(EmbeddedDaemon daemon) {
        daemon.script().serve("staging", directory.resolve("staging"), PromptScript.of());
    }

    private void awaitSynchronized(RawClient client, String session) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(directory.resolve("staging/web/file")).hasContent("content");
            assertThat(client.state(session).getStatus()).isEqualTo(Status.Watching);
        });
    }
}
