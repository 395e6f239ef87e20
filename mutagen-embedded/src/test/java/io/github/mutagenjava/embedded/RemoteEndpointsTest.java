package io.github.mutagenjava.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.mutagenjava.embedded.junit.EmbeddedDaemonExtension;
import io.github.mutagenjava.proto.prompting.HostResponse;
import io.github.mutagenjava.proto.synchronization.CreateRequest;
import io.github.mutagenjava.proto.synchronization.CreateResponse;
import io.github.mutagenjava.proto.synchronization.CreationSpecification;
import io.github.mutagenjava.proto.synchronization.ResumeRequest;
import io.github.mutagenjava.proto.synchronization.ResumeResponse;
import io.github.mutagenjava.proto.synchronization.State;
import io.github.mutagenjava.proto.synchronization.Status;
import io.github.mutagenjava.proto.url.Protocol;
import io.github.mutagenjava.proto.url.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(EmbeddedDaemonExtension.class)
final class RemoteEndpointsTest {
    private static final String PASSWORD_PROMPT = "deploy@staging's password: ";
    private static final String DENIED = "Permission denied (publickey,password).";
    private static final PromptScript PASSWORD = PromptScript.of().prompt(PASSWORD_PROMPT, "secret", DENIED);

    @TempDir
    Path directory;

    private RawClient client;

    @BeforeEach
    void connect(EmbeddedDaemon daemon) {
        client = new RawClient(daemon.socket());
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Test
    void an_ssh_endpoint_is_refused_in_words_that_name_mutagen() {
        CreationSpecification specification =
                RawClient.specification(ssh("staging"), alpha()).build();

        assertThatThrownBy(() -> client.create(specification))
                .hasMessage("UNKNOWN: unable to connect to alpha: unable to connect to endpoint: the embedded daemon"
                        + " synchronizes local folders only; for SSH endpoints use a Mutagen daemon (mutagen daemon"
                        + " start)");
        assertThat(client.list(RawClient.all(), 0).getSessionStatesList()).isEmpty();
    }

    @Test
    void a_docker_endpoint_is_refused_in_words_that_name_mutagen() {
        CreationSpecification specification = RawClient.specification(
                        alpha(),
                        URL.newBuilder()
                                .setProtocol(Protocol.Docker)
                                .setHost("container")
                                .setPath("/web")
                                .build())
                .build();

        assertThatThrownBy(() -> client.create(specification))
                .hasMessage("UNKNOWN: unable to connect to beta: unable to connect to endpoint: the embedded daemon"
                        + " synchronizes local folders only; for Docker endpoints use a Mutagen daemon (mutagen daemon"
                        + " start)");
    }

    @Test
    void an_invalid_ssh_endpoint_is_refused_as_mutagen_refuses_it() {
        CreationSpecification specification =
                RawClient.specification(ssh(""), alpha()).build();

        assertThatThrownBy(() -> client.create(specification))
                .hasMessage(
                        "UNKNOWN: invalid create request: invalid creation specification: invalid alpha URL: SSH URL"
                                + " with empty hostname");
    }

    @Test
    void a_failed_resume_leaves_the_session_unpaused_and_trying() {
        String session = client.create(
                RawClient.specification(alpha(), ssh("staging")).setPaused(true).build());

        assertThatThrownBy(() -> client.resume(session))
                .hasMessageStartingWith(
                        "UNKNOWN: unable to resume session: unable to connect to beta: unable to connect"
                                + " to endpoint: ");

        State state = client.state(session);
        assertThat(state.getSession().getPaused()).isFalse();
        assertThat(state.getStatus()).isEqualTo(Status.ConnectingBeta);
        assertThat(state.getLastError()).isEmpty();
        assertThat(state.getAlphaState().getConnected()).isTrue();
        assertThat(state.getBetaState().getConnected()).isFalse();
    }

    @Test
    void a_served_host_synchronizes_with_its_folder(EmbeddedDaemon daemon) throws Exception {
        daemon.script().serve("staging", directory.resolve("staging"), PromptScript.of());
        Files.createDirectories(directory.resolve("alpha"));
        Files.writeString(directory.resolve("alpha/file"), "content");

        RawHost host = RawHost.open(client);
        Future<CreateResponse> created = create(host.host(false));

        assertThat(host.next().getMessage()).isEqualTo("Creating session...");
        host.acknowledge();
        assertThat(host.next().getMessage()).isEqualTo("Connecting to agent (POSIX)...");
        host.acknowledge();

        String session = created.get(30, TimeUnit.SECONDS).getSession();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(directory.resolve("staging/web/file")).hasContent("content"));
        assertThat(client.state(session).getSession().getBeta()).isEqualTo(ssh("staging"));
    }

    @Test
    void the_right_password_creates_the_session(EmbeddedDaemon daemon) throws Exception {
        daemon.script().serve("staging", directory.resolve("staging"), PASSWORD);
        RawHost host = RawHost.open(client);
        Future<CreateResponse> created = create(host.host(true));

        assertThat(host.next().getMessage()).isEqualTo("Creating session...");
        host.acknowledge();
        assertThat(host.next().getMessage()).isEqualTo("Connecting to agent (POSIX)...");
        host.acknowledge();
        assertThat(host.next())
                .isEqualTo(HostResponse.newBuilder()
                        .setIsPrompt(true)
                        .setMessage(PASSWORD_PROMPT)
                        .build());
        host.answer("secret");

        String session = created.get(30, TimeUnit.SECONDS).getSession();
        assertThat(client.state(session).getSession().getPaused()).isFalse();
    }

    @Test
    void a_wrong_password_creates_nothing_and_says_why(EmbeddedDaemon daemon) throws Exception {
        daemon.script().serve("staging", directory.resolve("staging"), PASSWORD);
        RawHost host = RawHost.open(client);
        Future<CreateResponse> created = create(host.host(true));

        acknowledgeUntilPrompt(host);
        host.answer("guess");

        assertThatThrownBy(() -> created.get(30, TimeUnit.SECONDS))
                .hasMessageEndingWith("UNKNOWN: unable to connect to beta: unable to connect to endpoint: " + DENIED);
        assertThat(client.list(RawClient.all(), 0).getSessionStatesList()).isEmpty();
    }

    @Test
    void a_client_that_may_not_be_asked_is_denied(EmbeddedDaemon daemon) throws Exception {
        daemon.script().serve("staging", directory.resolve("staging"), PASSWORD);
        RawHost host = RawHost.open(client);
        Future<CreateResponse> created = create(host.host(false));

        assertThat(host.next().getMessage()).isEqualTo("Creating session...");
        host.acknowledge();
        assertThat(host.next().getMessage()).isEqualTo("Connecting to agent (POSIX)...");
        host.acknowledge();

        assertThatThrownBy(() -> created.get(30, TimeUnit.SECONDS)).hasMessageEndingWith(DENIED);
    }

    @Test
    void an_unknown_prompter_cannot_be_told_of_the_connection(EmbeddedDaemon daemon) {
        daemon.script().serve("staging", directory.resolve("staging"), PromptScript.of());
        CreationSpecification specification =
                RawClient.specification(alpha(), ssh("staging")).build();
        CreateRequest request = CreateRequest.newBuilder()
                .setPrompter("pmtr_gone")
                .setSpecification(specification)
                .build();

        assertThatThrownBy(() -> client.synchronization().create(request))
                .hasMessage("UNKNOWN: unable to connect to beta: unable to connect to endpoint: unable to dial agent"
                        + " endpoint: unable to message prompter: prompter not found");
    }

    @Test
    void resume_asks_again_and_connects(EmbeddedDaemon daemon) throws Exception {
        daemon.script().serve("staging", directory.resolve("staging"), PASSWORD);
        String session = client.create(
                RawClient.specification(alpha(), ssh("staging")).setPaused(true).build());
        RawHost host = RawHost.open(client);
        String prompter = host.host(true);
        Future<ResumeResponse> resumed = client.synchronizationFutures()
                .resume(ResumeRequest.newBuilder()
                        .setPrompter(prompter)
                        .setSelection(RawClient.select(session))
                        .build());

        acknowledgeUntilPrompt(host);
        Status whileAsked = client.state(session).getStatus();
        host.answer("secret");

        assertThat(resumed.get(30, TimeUnit.SECONDS)).isNotNull();
        assertThat(whileAsked).isEqualTo(Status.ConnectingBeta);
        await().atMost(Duration.ofSeconds(30)).until(() -> client.state(session).getStatus() == Status.Watching);
    }

    @Test
    void a_conversation_can_be_had_about_local_endpoints_too(EmbeddedDaemon daemon) throws Exception {
        daemon.script().converse(PromptScript.of().message("Thinking...").prompt("Really? ", "yes", "then not"));
        RawHost host = RawHost.open(client);
        String prompter = host.host(true);
        Future<CreateResponse> created = client.synchronizationFutures()
                .create(CreateRequest.newBuilder()
                        .setPrompter(prompter)
                        .setSpecification(RawClient.specification(alpha(), RawClient.local(directory.resolve("beta"))))
                        .build());

        acknowledgeUntilPrompt(host);
        host.answer("no");

        assertThatThrownBy(() -> created.get(30, TimeUnit.SECONDS))
                .hasMessageEndingWith("UNKNOWN: unable to connect to alpha: unable to connect to endpoint: then not");
    }

    private Future<CreateResponse> create(String prompter) {
        return client.synchronizationFutures()
                .create(CreateRequest.newBuilder()
                        .setPrompter(prompter)
                        .setSpecification(RawClient.specification(alpha(), ssh("staging")))
                        .build());
    }

    private static void acknowledgeUntilPrompt(RawHost host) throws InterruptedException {
        while (!host.next().getIsPrompt()) {
            host.acknowledge();
        }
    }

    private URL alpha() {
        return RawClient.local(directory.resolve("alpha"));
    }

    private static URL ssh(String host) {
        return URL.newBuilder()
                .setProtocol(Protocol.SSH)
                .setUser("deploy")
                .setHost(host)
                .setPath("~/web")
                .build();
    }
}
