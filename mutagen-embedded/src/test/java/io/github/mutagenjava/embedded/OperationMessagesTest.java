package io.github.mutagenjava.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mutagenjava.embedded.junit.EmbeddedDaemonExtension;
import io.github.mutagenjava.proto.prompting.HostResponse;
import io.github.mutagenjava.proto.synchronization.CreateRequest;
import io.github.mutagenjava.proto.synchronization.CreateResponse;
import io.github.mutagenjava.proto.synchronization.FlushRequest;
import io.github.mutagenjava.proto.synchronization.PauseRequest;
import io.github.mutagenjava.proto.synchronization.PauseResponse;
import io.github.mutagenjava.proto.synchronization.ResetRequest;
import io.github.mutagenjava.proto.synchronization.ResumeRequest;
import io.github.mutagenjava.proto.synchronization.TerminateRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(EmbeddedDaemonExtension.class)
final class OperationMessagesTest {
    @TempDir
    Path directory;

    private RawClient client;
    private RawHost host;
    private String prompter;

    @BeforeEach
    void connect(EmbeddedDaemon daemon) throws Exception {
        client = new RawClient(daemon.socket());
        host = RawHost.open(client);
        prompter = host.host(false);
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Test
    void create_says_that_it_creates() throws Exception {
        Future<CreateResponse> created = client.synchronizationFutures()
                .create(CreateRequest.newBuilder()
                        .setPrompter(prompter)
                        .setSpecification(RawClient.paused("web"))
                        .build());

        assertThat(heardUntilDone(created)).containsExactly("Creating session...");
    }

    @Test
    void pause_names_the_session() throws Exception {
        String session = client.create(RawClient.paused("web"));

        assertThat(heardUntilDone(client.synchronizationFutures().pause(pauseRequest(session))))
                .containsExactly("Pausing session " + session + "...");
    }

    @Test
    void resume_names_the_session() throws Exception {
        String session = running();

        Future<?> resumed = client.synchronizationFutures()
                .resume(ResumeRequest.newBuilder()
                        .setPrompter(prompter)
                        .setSelection(RawClient.select(session))
                        .build());

        assertThat(heardUntilDone(resumed)).containsExactly("Resuming session " + session + "...");
    }

    @Test
    void flush_names_the_session() throws Exception {
        String session = running();

        Future<?> flushed = client.synchronizationFutures()
                .flush(FlushRequest.newBuilder()
                        .setPrompter(prompter)
                        .setSelection(RawClient.select(session))
                        .setSkipWait(true)
                        .build());

        assertThat(heardUntilDone(flushed))
                .containsExactly("Forcing synchronization cycle for session " + session + "...");
    }

    @Test
    void reset_of_a_running_session_says_that_it_pauses_and_resumes() throws Exception {
        String session = running();

        assertThat(heardUntilDone(reset(session)))
                .containsExactly("Pausing session " + session + "...", "Resuming session " + session + "...");
    }

    @Test
    void reset_of_a_paused_session_says_nothing() throws Exception {
        String session = client.create(RawClient.paused("web"));

        assertThat(heardUntilDone(reset(session))).isEmpty();
    }

    @Test
    void terminate_names_the_session() throws Exception {
        String session = client.create(RawClient.paused("web"));

        Future<?> terminated = client.synchronizationFutures()
                .terminate(TerminateRequest.newBuilder()
                        .setPrompter(prompter)
                        .setSelection(RawClient.select(session))
                        .build());

        assertThat(heardUntilDone(terminated)).containsExactly("Terminating session " + session + "...");
    }

    @Test
    void an_operation_waits_until_its_message_is_acknowledged() throws Exception {
        String session = client.create(RawClient.paused("web"));
        Future<PauseResponse> paused = client.synchronizationFutures().pause(pauseRequest(session));
        var unused = host.next();
        boolean waited = !paused.isDone();

        host.acknowledge();

        assertThat(waited).isTrue();
        assertThat(paused.get(30, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void an_operation_parked_at_a_silent_prompter_is_done_when_the_prompter_goes() throws Exception {
        String session = client.create(RawClient.paused("web"));
        Future<PauseResponse> paused = client.synchronizationFutures().pause(pauseRequest(session));
        var unused = host.next();

        host.close();

        assertThat(paused.get(30, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void an_operation_goes_on_when_its_message_is_answered_wrongly() throws Exception {
        String session = client.create(RawClient.paused("web"));
        Future<PauseResponse> paused = client.synchronizationFutures().pause(pauseRequest(session));
        var unused = host.next();

        host.answer("this should be blank");

        assertThat(paused.get(30, TimeUnit.SECONDS)).isNotNull();
    }

    private String running() {
        return client.create(RawClient.specification(directory.resolve("alpha"), directory.resolve("beta"))
                .build());
    }

    private PauseRequest pauseRequest(String session) {
        return PauseRequest.newBuilder()
                .setPrompter(prompter)
                .setSelection(RawClient.select(session))
                .build();
    }

    private Future<?> reset(String session) {
        return client.synchronizationFutures()
                .reset(ResetRequest.newBuilder()
                        .setPrompter(prompter)
                        .setSelection(RawClient.select(session))
                        .build());
    }

    private List<String> heardUntilDone(Future<?> operation) throws Exception {
        List<String> heard = new ArrayList<>();
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!operation.isDone() && System.nanoTime() < end) {
            if (host.hasReceived()) {
                HostResponse message = host.next();
                assertThat(message.getIsPrompt()).isFalse();
                heard.add(message.getMessage());
                host.acknowledge();
            } else {
                Thread.onSpinWait();
            }
        }
        operation.get(1, TimeUnit.SECONDS);
        return heard;
    }
}
