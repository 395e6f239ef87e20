package io.github.mutagenjava.client.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.mutagenjava.client.OperationFailedException;
import io.github.mutagenjava.client.Prompt;
import io.github.mutagenjava.client.PromptFailedException;
import io.github.mutagenjava.client.Prompter;
import io.github.mutagenjava.client.session.EndpointUrl;
import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.session.SessionId;
import io.github.mutagenjava.client.synchronization.SynchronizationSpecification;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What every daemon asks when an SSH endpoint wants a password. */
abstract class PromptingContract extends ContractSetting {
    static final String QUESTION = "deploy@staging's password: ";
    static final String ANSWER = "secret";
    static final String DENIED = "Permission denied (publickey,password).";

    /** A folder on the host {@code staging}, and where it is on this machine. */
    record RemoteFolder(String path, Path local) {}

    abstract RemoteFolder remoteFolder();

    private SynchronizationSpecification remote() {
        return SynchronizationSpecification.builder(
                        EndpointUrl.local(folder.resolve("alpha")),
                        EndpointUrl.parse("deploy@staging:" + remoteFolder().path()))
                .build();
    }

    @Test
    void the_right_password_lets_files_through() throws Exception {
        write("alpha/hello.txt", "hello");
        SessionId id = synchronization().withPrompter(prompt -> ANSWER).create(remote());

        synchronization().awaitSynchronized(Selection.of(id), LONG);

        assertThat(remoteFolder().local().resolve("hello.txt")).hasContent("hello");
    }

    @Test
    void the_question_is_ssh_s_own_and_its_answer_stays_hidden() {
        Transcript transcript = new Transcript();

        synchronization().withPrompter(transcript).create(remote());

        assertThat(transcript.prompts).isNotEmpty().containsOnly(new Prompt(QUESTION, false));
    }

    @Test
    void progress_is_told() {
        Transcript transcript = new Transcript();

        synchronization().withPrompter(transcript).create(remote());

        assertThat(transcript.messages).startsWith("Creating session...").contains("Connecting to agent (POSIX)...");
    }

    @Test
    void a_wrong_password_fails_with_ssh_s_own_words() {
        assertThatThrownBy(
                        () -> synchronization().withPrompter(prompt -> "wrong").create(remote()))
                .isInstanceOf(OperationFailedException.class)
                .hasMessageStartingWith("unable to connect to beta: unable to connect to endpoint: ")
                .hasMessageContaining(DENIED);
    }

    @Test
    void a_prompter_that_refuses_ends_the_creation_and_leaves_no_session() {
        assertThatThrownBy(() ->
                        synchronization().withPrompter(Prompter.refusing()).create(remote()))
                .isInstanceOf(PromptFailedException.class);

        assertThat(synchronization().list(Selection.all()).states()).isEmpty();
    }

    @Test
    void a_creation_that_is_cancelled_while_somebody_thinks_leaves_no_session() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CompletableFuture<String> answer = new CompletableFuture<>();
        CompletableFuture<SessionId> creation = client().async()
                .synchronization()
                .withAsyncPrompter(prompt -> {
                    asked.countDown();
                    return answer;
                })
                .create(remote());
        asked.await();

        creation.cancel(true);

        await().atMost(LONG).until(answer::isCancelled);
        assertThat(synchronization().list(Selection.all()).states()).isEmpty();
    }

    @Test
    void resuming_asks_again() {
        SessionId id = synchronization().withPrompter(prompt -> ANSWER).create(remote());
        synchronization().pause(Selection.of(id));
        Transcript transcript = new Transcript();

        synchronization().withPrompter(transcript).resume(Selection.of(id));

        assertThat(transcript.prompts).containsExactly(new Prompt(QUESTION, false));
    }

    @Test
    void a_resume_that_fails_leaves_the_session_trying() {
        SessionId id = synchronization().withPrompter(prompt -> ANSWER).create(remote());
        synchronization().pause(Selection.of(id));

        assertThatThrownBy(
                        () -> synchronization().withPrompter(prompt -> "wrong").resume(Selection.of(id)))
                .isInstanceOf(OperationFailedException.class)
                .hasMessageStartingWith(
                        "unable to resume session: unable to connect to beta: unable to connect to endpoint: ");

        assertThat(synchronization().list(Selection.of(id)).states())
                .allSatisfy(state -> assertThat(state.session().paused()).isFalse());
    }

    private static final class Transcript implements Prompter {
        private final List<String> messages = new CopyOnWriteArrayList<>();
        private final List<Prompt> prompts = new CopyOnWriteArrayList<>();

        @Override
        public String prompt(Prompt prompt) {
            prompts.add(prompt);
            return ANSWER;
        }

        @Override
        public void message(String text) {
            messages.add(text);
        }
    }
}
