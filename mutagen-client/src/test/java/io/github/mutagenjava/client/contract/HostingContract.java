package io.github.mutagenjava.client.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.common.util.concurrent.ListenableFuture;
import io.github.mutagenjava.proto.prompting.HostResponse;
import io.github.mutagenjava.proto.prompting.PromptRequest;
import io.github.mutagenjava.proto.prompting.PromptResponse;
import io.github.mutagenjava.proto.selection.Selection;
import io.github.mutagenjava.proto.synchronization.PauseRequest;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How every daemon hosts prompters and passes on what they are asked. */
abstract class HostingContract extends RawContract {
    @Test
    void hosting_begins_with_an_identifier() throws Exception {
        RawDaemon.Host host = raw().host().begin(true, "");

        HostResponse first = host.next();

        assertThat(first.getIdentifier()).startsWith("pmtr_");
        assertThat(first.getMessage()).isEmpty();
        host.cancel();
    }

    @Test
    void hosting_must_not_begin_with_a_response() throws Exception {
        RawDaemon.Host host = raw().host().begin(true, "too early");

        assertThat(host.end().getDescription())
                .isEqualTo("received invalid initial request: unexpected response value on initial request");
    }

    @Test
    void a_question_reaches_the_host_and_its_answer_the_asker() throws Exception {
        RawDaemon.Host host = raw().host().begin(true, "");
        ListenableFuture<PromptResponse> answer = ask(host.next().getIdentifier());
        HostResponse question = host.next();
        assertThat(question.getIsPrompt()).isTrue();
        assertThat(question.getMessage()).isEqualTo("password: ");

        host.answer("secret");

        assertThat(answer.get(60, TimeUnit.SECONDS).getResponse()).isEqualTo("secret");
        host.cancel();
    }

    @Test
    void an_unknown_prompter_cannot_be_asked() {
        assertThat(refusalOf(ask("pmtr_nobody"))).isEqualTo("unable to prompt: prompter not found");
    }

    @Test
    void nobody_cannot_be_asked() {
        assertThat(refusalOf(ask(""))).isEqualTo("invalid prompt request: empty prompter identifier");
    }

    @Test
    void a_host_without_prompts_cannot_be_asked() throws Exception {
        RawDaemon.Host host = raw().host().begin(false, "");

        String text = refusalOf(ask(host.next().getIdentifier()));

        assertThat(text).isEqualTo("unable to prompt: unable to prompt: prompter only supports messaging");
        host.cancel();
    }

    @Test
    void a_prompter_that_answered_a_message_wrongly_is_dead() throws Exception {
        RawDaemon.Host host = raw().host().begin(true, "");
        String identifier = host.next().getIdentifier();
        synchronization().create(paused("web"));
        var pause = raw().futures()
                .pause(PauseRequest.newBuilder()
                        .setPrompter(identifier)
                        .setSelection(Selection.newBuilder().setAll(true))
                        .build());
        assertThat(host.next().getMessage()).startsWith("Pausing session ");
        host.answer("unasked");
        pause.get(60, TimeUnit.SECONDS);

        String text = refusalOf(ask(identifier));

        assertThat(text).isEqualTo("unable to prompt: unable to prompt: prompter encountered previous error");
        host.cancel();
    }

    @Test
    void a_prompter_is_gone_when_its_host_has_cancelled() throws Exception {
        RawDaemon.Host host = raw().host().begin(true, "");
        String identifier = host.next().getIdentifier();

        host.cancel();

        await().atMost(LONG)
                .untilAsserted(
                        () -> assertThat(refusalOf(ask(identifier))).isEqualTo("unable to prompt: prompter not found"));
    }

    private ListenableFuture<PromptResponse> ask(String prompter) {
        return raw().promptingFutures()
                .prompt(PromptRequest.newBuilder()
                        .setPrompter(prompter)
                        .setPrompt("password: ")
                        .build());
    }

    private static String refusalOf(ListenableFuture<?> call) {
        return RawDaemon.refusal(() -> {
            try {
                call.get(60, TimeUnit.SECONDS);
            } catch (ExecutionException failed) {
                throw failed.getCause();
            }
        });
    }
}
