package io.github.mutagenjava.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.session.SessionId;
import io.github.mutagenjava.embedded.PromptScript;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What a prompter hears and is asked, and what happens if it has no answer. */
class PrompterTest extends OnEmbeddedDaemon {
    private static final PromptScript PASSWORD =
            PromptScript.of().prompt("deploy@staging's password: ", "secret", "Permission denied (password).");

    @Test
    void messages_and_questions_come_in_their_order() {
        script().converse(PromptScript.of()
                .message("Connecting to agent (POSIX)...")
                .prompt("Are you sure (yes/no)? ", "yes", "Host key verification failed.")
                .message("Installing agent...")
                .prompt("deploy@staging's password: ", "secret", "Permission denied."));
        Transcript transcript = new Transcript();

        synchronization().withPrompter(transcript).create(specification().build());

        assertThat(transcript.heard)
                .containsExactly(
                        "message: Creating session...",
                        "message: Connecting to agent (POSIX)...",
                        "shown: Are you sure (yes/no)? ",
                        "message: Installing agent...",
                        "hidden: deploy@staging's password: ");
    }

    @Test
    void a_prompter_runs_on_a_thread_of_its_own() {
        script().converse(PASSWORD);
        List<String> threads = new CopyOnWriteArrayList<>();

        synchronization()
                .withPrompter(prompt -> {
                    threads.add(Thread.currentThread().getName());
                    return "secret";
                })
                .create(specification().build());

        assertThat(threads).singleElement().asString().startsWith("mutagen-prompter");
    }

    @Test
    void a_wrong_answer_fails_with_the_daemons_text() {
        script().converse(PASSWORD);

        assertThatThrownBy(() -> synchronization()
                        .withPrompter(prompt -> "wrong")
                        .create(specification().build()))
                .isInstanceOf(OperationFailedException.class)
                .hasMessageContaining("Permission denied (password).");
    }

    @Test
    void a_prompter_that_throws_ends_the_operation() {
        script().converse(PASSWORD);

        assertThatThrownBy(() -> synchronization()
                        .withPrompter(prompt -> {
                            throw new IllegalStateException("no keyboard");
                        })
                        .create(specification().build()))
                .isInstanceOf(PromptFailedException.class)
                .hasMessageContaining("no keyboard")
                .hasRootCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_prompter_that_throws_leaves_no_session() {
        script().converse(PASSWORD);

        assertThatThrownBy(() -> synchronization()
                        .withPrompter(Prompter.refusing())
                        .create(specification().build()))
                .isInstanceOf(PromptFailedException.class);

        await().untilAsserted(() ->
                assertThat(synchronization().list(Selection.all()).states()).isEmpty());
    }

    @Test
    void a_prompter_that_throws_at_a_message_ends_the_operation() {
        Prompter deaf = new Prompter() {
            @Override
            public String prompt(Prompt prompt) {
                return "";
            }

            @Override
            public void message(String text) {
                throw new IllegalStateException("deaf to " + text);
            }
        };

        assertThatThrownBy(() -> synchronization()
                        .withPrompter(deaf)
                        .create(specification().build()))
                .isInstanceOf(PromptFailedException.class)
                .hasMessageContaining("deaf to Creating session...");
    }

    @Test
    @SuppressWarnings("NullAway") // It is what the test is about.
    void an_answer_that_is_null_ends_the_operation() {
        script().converse(PASSWORD);

        assertThatThrownBy(() -> synchronization()
                        .withPrompter(prompt -> null)
                        .create(specification().build()))
                .isInstanceOf(PromptFailedException.class);
    }

    @Test
    void nobody_answers_by_default() {
        script().converse(PASSWORD);

        assertThatThrownBy(() -> synchronization().create(specification().build()))
                .isInstanceOf(PromptFailedException.class)
                .hasMessage("nobody is there to answer \"deploy@staging's password:\"; set a prompter, for example"
                        + " Prompter.console()");
    }

    @Test
    void a_prompter_that_blocks_is_interrupted_when_the_operation_ends() throws Exception {
        script().converse(PASSWORD);
        CountDownLatch thinking = new CountDownLatch(1);
        AtomicBoolean interrupted = new AtomicBoolean();
        CompletableFuture<SessionId> creation = client().async()
                .synchronization()
                .withPrompter(prompt -> {
                    thinking.countDown();
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        interrupted.set(true);
                    }
                    return "";
                })
                .create(specification().build());
        thinking.await();

        creation.cancel(true);

        await().untilTrue(interrupted);
    }

    @Test
    void a_prompter_that_blocks_at_a_message_is_interrupted_when_the_operation_ends() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        CompletableFuture<SessionId> creation = client().async()
                .synchronization()
                .withPrompter(new Prompter() {
                    @Override
                    public String prompt(Prompt prompt) {
                        return "";
                    }

                    @Override
                    public void message(String text) {
                        told.countDown();
                        try {
                            new CountDownLatch(1).await();
                        } catch (InterruptedException e) {
                            interrupted.countDown();
                        }
                    }
                })
                .create(specification().build());
        told.await();

        creation.cancel(true);

        assertThat(interrupted.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_prompter_that_blocks_too_long_lets_the_operation_run_out_of_time() {
        script().converse(PASSWORD);

        assertThatThrownBy(() -> synchronization()
                        .withTimeout(Duration.ofMillis(200))
                        .withPrompter(prompt -> {
                            new CountDownLatch(1).await();
                            return "";
                        })
                        .create(specification().build()))
                .isInstanceOf(OperationTimeoutException.class);
    }

    @Test
    void other_operations_go_on_while_a_question_is_open() throws Throwable {
        SessionId other = synchronization().create(paused("other"));
        script().converse(PASSWORD);
        CountDownLatch asked = new CountDownLatch(1);
        CompletableFuture<String> answer = new CompletableFuture<>();
        Prompter slow = prompt -> {
            asked.countDown();
            return answer.get();
        };
        var creation = client().async()
                .synchronization()
                .withPrompter(slow)
                .create(specification().build());
        asked.await();

        synchronization().withPrompter(slow).pause(Selection.of(other));

        answer.complete("secret");
        assertThat(result(creation).value()).startsWith("sync_");
    }

    @Test
    void questions_of_several_operations_come_one_at_a_time() throws Throwable {
        script().converse(PASSWORD);
        AtomicInteger open = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch both = new CountDownLatch(2);
        Prompter person = new Prompter() {
            @Override
            public String prompt(Prompt prompt) throws InterruptedException {
                most.accumulateAndGet(open.incrementAndGet(), Math::max);
                both.await();
                open.decrementAndGet();
                return "secret";
            }

            @Override
            public void message(String text) {
                if (text.equals("Creating session...")) {
                    both.countDown();
                }
            }
        };
        var view = client().async().synchronization().withPrompter(person);
        var first = view.create(specification().build());
        var second = view.create(specification().build());

        result(first);
        result(second);

        assertThat(most).hasValue(1);
    }

    @Test
    void an_asynchronous_prompter_holds_no_thread() throws Throwable {
        script().converse(PASSWORD);
        CompletableFuture<String> answer = new CompletableFuture<>();
        CompletableFuture<Prompt> question = new CompletableFuture<>();
        var creation = client().async()
                .synchronization()
                .withAsyncPrompter(prompt -> {
                    question.complete(prompt);
                    return answer;
                })
                .create(specification().build());
        assertThat(result(question)).isEqualTo(new Prompt("deploy@staging's password: ", false));

        answer.complete("secret");

        assertThat(result(creation).value()).startsWith("sync_");
    }

    @Test
    void terminating_is_told_of() {
        SessionId id = synchronization().create(paused("web"));
        Transcript transcript = new Transcript();

        synchronization().withPrompter(transcript).terminate(Selection.of(id));

        assertThat(transcript.heard).containsExactly("message: Terminating session " + id + "...");
    }

    @Test
    void an_answer_is_withdrawn_on_a_thread_of_the_prompter() throws Throwable {
        script().converse(PASSWORD);
        CompletableFuture<String> answer = new CompletableFuture<>();
        CompletableFuture<String> thread = new CompletableFuture<>();
        answer.whenComplete(
                (text, failure) -> thread.complete(Thread.currentThread().getName()));
        CountDownLatch asked = new CountDownLatch(1);
        client().async()
                .synchronization()
                .withAsyncPrompter(prompt -> {
                    asked.countDown();
                    return answer;
                })
                .create(specification().build());
        asked.await();

        daemon().close();

        assertThat(result(thread)).startsWith("mutagen-prompter");
    }

    private static final class Transcript implements Prompter {
        private final List<String> heard = new CopyOnWriteArrayList<>();

        @Override
        public String prompt(Prompt prompt) {
            heard.add((prompt.echo() ? "shown: " : "hidden: ") + prompt.text());
            return prompt.echo() ? "yes" : "secret";
        }

        @Override
        public void message(String text) {
            heard.add("message: " + text);
        }
    }
}
