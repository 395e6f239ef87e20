package io.github.mutagenjava.client.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.mutagenjava.client.OperationFailedException;
import io.github.mutagenjava.client.PromptFailedException;
import io.github.mutagenjava.client.forwarding.ForwardingSnapshot;
import io.github.mutagenjava.client.forwarding.ForwardingSpecification;
import io.github.mutagenjava.client.forwarding.ForwardingState;
import io.github.mutagenjava.client.forwarding.ForwardingStatus;
import io.github.mutagenjava.client.session.EndpointUrl;
import io.github.mutagenjava.client.session.Health;
import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.session.SessionId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a daemon that forwards can show. SSH is played by scripts, which ask for a password. */
final class RealForwardingTest extends ForwardingContract {
    @TempDir
    static Path programs;

    private EchoServer echo;

    @Override
    TestDaemon startDaemon() {
        try {
            FakeSsh ssh = FakeSsh.in(
                    programs, PromptingContract.QUESTION, PromptingContract.ANSWER, PromptingContract.DENIED);
            return RealDaemon.startOrSkip(
                    Map.of("MUTAGEN_SSH_PATH", ssh.folder().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void startEcho() throws IOException {
        echo = EchoServer.start();
    }

    @AfterEach
    void endSessions() throws IOException {
        forwarding().terminate(Selection.all());
        echo.close();
    }

    private Path source() {
        return folder.resolve("source.sock");
    }

    private ForwardingSpecification.Builder toEcho(String host) {
        return ForwardingSpecification.builder(
                EndpointUrl.parseForwarding("unix:" + source()),
                EndpointUrl.parseForwarding(host + "tcp:127.0.0.1:" + echo.port()));
    }

    private ForwardingState until(SessionId session, Predicate<ForwardingState> expected) throws Exception {
        ForwardingSnapshot snapshot = until(
                forwarding().monitor(Selection.of(session)),
                now -> !now.states().isEmpty() && expected.test(now.states().get(0)));
        return snapshot.states().get(0);
    }

    /** Sends a word through the source and returns what comes back. */
    private String say(String word) throws IOException {
        await().atMost(LONG).until(() -> Files.exists(source())); // the daemon listens a moment after it said so
        try (SocketChannel connection = SocketChannel.open(UnixDomainSocketAddress.of(source()))) {
            byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
            connection.write(ByteBuffer.wrap(bytes));
            ByteBuffer heard = ByteBuffer.allocate(bytes.length);
            while (heard.hasRemaining() && connection.read(heard) >= 0) {}
            return new String(heard.array(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void a_connection_goes_through_and_is_counted() throws Exception {
        SessionId id = forwarding().create(toEcho("").name("echo").build());

        assertThat(say("hello")).isEqualTo("hello");

        ForwardingState state = until(id, now -> now.totalInboundDataBytes() == 5 && now.openConnections() == 0);
        assertThat(state.totalConnections()).isEqualTo(1);
        assertThat(state.totalOutboundDataBytes()).isEqualTo(5);
        assertThat(state.status()).isEqualTo(ForwardingStatus.FORWARDING);
        assertThat(state.sourceState().connected()).isTrue();
        assertThat(state.destinationState().connected()).isTrue();
    }

    @Test
    void a_session_is_listed_as_it_was_specified() {
        ForwardingSpecification specification = toEcho("")
                .name("echo")
                .label("env", "test")
                .configurationSource(c -> c.socketPermissionMode(0600))
                .paused(true)
                .build();

        SessionId id = forwarding().create(specification);

        assertThat(forwarding().list(Selection.labels("env=test")).states())
                .singleElement()
                .satisfies(state -> {
                    assertThat(state.session().identifier()).isEqualTo(id);
                    assertThat(state.session().name()).contains("echo");
                    assertThat(state.session().source()).isEqualTo(specification.source());
                    assertThat(state.session().destination()).isEqualTo(specification.destination());
                    assertThat(state.session().configurationSource()).isEqualTo(specification.configurationSource());
                    assertThat(state.health().verdict()).isEqualTo(Health.Verdict.PAUSED);
                });
    }

    @Test
    void pausing_ends_the_forwarding() throws Exception {
        SessionId id = forwarding().create(toEcho("").build());
        say("hello");

        forwarding().pause(Selection.of(id));

        assertThat(source()).doesNotExist();
        assertThat(forwarding().list(Selection.of(id)).states())
                .singleElement()
                .satisfies(state -> assertThat(state.session().paused()).isTrue());
    }

    @Test
    void a_resumed_session_forwards_again() throws Exception {
        SessionId id = forwarding().create(toEcho("").paused(true).build());

        forwarding().resume(Selection.of(id));

        assertThat(say("hello")).isEqualTo("hello");
    }

    @Test
    void a_terminated_session_is_gone() {
        SessionId id = forwarding().create(toEcho("").paused(true).build());

        forwarding().terminate(Selection.of(id));

        assertThat(forwarding().list(Selection.all()).states()).isEmpty();
    }

    @Test
    void a_source_that_is_taken_shows_in_the_state() throws Exception {
        Files.createFile(source());
        SessionId id = forwarding().create(toEcho("").build());

        ForwardingState state = until(id, now -> now.lastError().isPresent());

        assertThat(state.lastError().orElseThrow()).startsWith("unable to accept connection: ");
        assertThat(state.health().verdict()).isEqualTo(Health.Verdict.DISCONNECTED);
    }

    @Test
    void a_destination_over_ssh_asks_for_its_password() throws Exception {
        SessionId id = forwarding()
                .withPrompter(prompt -> PromptingContract.ANSWER)
                .create(toEcho("deploy@staging:").build());

        assertThat(say("hello")).isEqualTo("hello");

        assertThat(forwarding().list(Selection.of(id)).states()).hasSize(1);
    }

    @Test
    void a_wrong_password_fails_with_ssh_s_own_words() {
        assertThatThrownBy(() -> forwarding()
                        .withPrompter(prompt -> "wrong")
                        .create(toEcho("deploy@staging:").build()))
                .isInstanceOf(OperationFailedException.class)
                .hasMessageStartingWith("unable to connect to destination: unable to connect to endpoint: ")
                .hasMessageContaining(PromptingContract.DENIED);
    }

    @Test
    void without_an_answer_there_is_no_session() {
        assertThatThrownBy(() -> forwarding().create(toEcho("deploy@staging:").build()))
                .isInstanceOf(PromptFailedException.class);

        assertThat(forwarding().list(Selection.all()).states()).isEmpty();
    }
}
