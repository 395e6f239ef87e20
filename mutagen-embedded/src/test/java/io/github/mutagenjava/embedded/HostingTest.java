package io.github.mutagenjava.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.mutagenjava.embedded.junit.EmbeddedDaemonExtension;
import io.github.mutagenjava.proto.prompting.HostResponse;
import io.github.mutagenjava.proto.prompting.PromptRequest;
import io.github.mutagenjava.proto.prompting.PromptResponse;
import io.github.mutagenjava.proto.prompting.PromptingGrpc;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EmbeddedDaemonExtension.class)
final class HostingTest {
    private RawClient client;
    private RawHost host;

    @BeforeEach
    void connect(EmbeddedDaemon daemon) {
        client = new RawClient(daemon.socket());
        host = RawHost.open(client);
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Test
    void hosting_begins_with_an_identifier_and_nothing_else() throws Exception {
        host.send(true, "");

        HostResponse first = host.next();
        assertThat(first.getIdentifier()).matches("pmtr_[0-9a-zA-Z]{43}");
        assertThat(first)
                .isEqualTo(HostResponse.newBuilder()
                        .setIdentifier(first.getIdentifier())
                        .build());
    }

    @Test
    void a_response_in_the_first_request_ends_the_stream() throws Exception {
        host.send(true, "hello");

        assertThat(host.end())
                .hasMessage("UNKNOWN: received invalid initial request: unexpected response value on initial request");
    }

    @Test
    void a_half_close_before_the_first_request_ends_the_stream() throws Exception {
        host.halfClose();

        assertThat(host.end()).hasMessage("UNKNOWN: unable to receive initial request: EOF");
    }

    @Test
    void a_question_is_answered_by_the_hosting_client() throws Exception {
        String prompter = host.host(true);
        CompletableFuture<String> answer = prompt(prompter, "root@host's password: ");

        HostResponse question = host.next();
        host.answer("secret");

        assertThat(question.getIsPrompt()).isTrue();
        assertThat(question.getMessage()).isEqualTo("root@host's password: ");
        assertThat(answer.get(30, TimeUnit.SECONDS)).isEqualTo("secret");
    }

    @Test
    void a_second_question_comes_only_after_the_first_is_answered() throws Exception {
        String prompter = host.host(true);
        CompletableFuture<String> first = prompt(prompter, "same");
        CompletableFuture<String> second = prompt(prompter, "same");
        var unused = host.next();
        boolean both = host.hasReceived();

        host.answer("1");

        assertThat(both).isFalse();
        var unusedSecond = host.next();
        host.answer("2");
        assertThat(CompletableFuture.allOf(first, second)).succeedsWithin(Duration.ofSeconds(30));
        assertThat(first.get() + second.get()).containsOnlyOnce("1").containsOnlyOnce("2");
    }

    @Test
    void an_answer_sent_before_the_question_is_taken_for_it() throws Exception {
        String prompter = host.host(true);
        host.answer("early");

        CompletableFuture<String> answer = prompt(prompter, "late question");

        assertThat(answer.get(30, TimeUnit.SECONDS)).isEqualTo("early");
    }

    @Test
    void a_client_that_allows_no_prompts_is_not_asked() throws Exception {
        String prompter = host.host(false);

        CompletableFuture<String> answer = prompt(prompter, "password");

        assertThat(answer)
                .failsWithin(Duration.ofSeconds(30))
                .withThrowableThat()
                .withMessageContaining("UNKNOWN: unable to prompt: unable to prompt: prompter only supports messaging");
        assertThat(host.hasReceived()).isFalse();
    }

    @Test
    void prompt_allowance_in_an_answer_kills_the_prompter() throws Exception {
        String prompter = host.host(true);
        CompletableFuture<String> first = prompt(prompter, "password");
        var unused = host.next();
        host.send(true, "secret");

        assertThat(first)
                .failsWithin(Duration.ofSeconds(30))
                .withThrowableThat()
                .withMessageContaining("UNKNOWN: unable to prompt: unable to prompt: invalid request received:"
                        + " unexpected prompt allowance specification");
        assertThat(prompt(prompter, "again"))
                .failsWithin(Duration.ofSeconds(30))
                .withThrowableThat()
                .withMessageContaining(
                        "UNKNOWN: unable to prompt: unable to prompt: prompter encountered previous error");
    }

    @Test
    void a_half_close_is_noticed_with_the_next_message_and_kills_the_prompter() throws Exception {
        String prompter = host.host(true);
        host.halfClose();

        CompletableFuture<String> answer = prompt(prompter, "password");

        assertThat(answer)
                .failsWithin(Duration.ofSeconds(30))
                .withThrowableThat()
                .withMessageContaining("UNKNOWN: unable to prompt: unable to prompt: unable to receive request: EOF");
        assertThat(prompt(prompter, "again"))
                .failsWithin(Duration.ofSeconds(30))
                .withThrowableThat()
                .withMessageContaining("prompter encountered previous error");
    }

    @Test
    void a_client_that_goes_away_ends_its_prompter_and_who_waits_for_it() throws Exception {
        String prompter = host.host(true);
        CompletableFuture<String> waiting = prompt(prompter, "password");
        var unused = host.next();

        host.close();

        assertThat(waiting)
                .failsWithin(Duration.ofSeconds(30))
                .withThrowableThat()
                .withMessageContaining(
                        "CANCELLED: unable to prompt: unable to prompt: unable to receive request: rpc error: code ="
                                + " Canceled desc = context canceled");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(prompt(prompter, "again"))
                        .failsWithin(Duration.ofSeconds(30))
                        .withThrowableThat()
                        .withMessageContaining("UNKNOWN: unable to prompt: prompter not found"));
    }

    @Test
    void an_unknown_prompter_is_not_found() {
        PromptingGrpc.PromptingBlockingStub prompting = client.promptingBlocking();
        PromptRequest request =
                PromptRequest.newBuilder().setPrompter("pmtr_nobody").build();

        assertThatThrownBy(() -> prompting.prompt(request)).hasMessage("UNKNOWN: unable to prompt: prompter not found");
    }

    @Test
    void no_prompter_is_refused() {
        PromptingGrpc.PromptingBlockingStub prompting = client.promptingBlocking();

        assertThatThrownBy(() -> prompting.prompt(PromptRequest.getDefaultInstance()))
                .hasMessage("UNKNOWN: invalid prompt request: empty prompter identifier");
    }

    private CompletableFuture<String> prompt(String prompter, String text) {
        PromptRequest request =
                PromptRequest.newBuilder().setPrompter(prompter).setPrompt(text).build();
        return CompletableFuture.supplyAsync(() -> client.promptingBlocking().prompt(request))
                .thenApply(PromptResponse::getResponse);
    }
}
