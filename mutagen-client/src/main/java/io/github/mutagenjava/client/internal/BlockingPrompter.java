package io.github.mutagenjava.client.internal;

import io.github.mutagenjava.client.AsyncPrompter;
import io.github.mutagenjava.client.Prompt;
import io.github.mutagenjava.client.Prompter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/**
 * Lets a blocking prompter think on a thread of its own, which is interrupted when nobody wants the answer any more.
 * Questions of several operations come one after the other: there is one person to ask. Progress does not wait for
 * them.
 */
final class BlockingPrompter implements AsyncPrompter {
    private final Prompter prompter;
    private final SerialExecutor questions;

    BlockingPrompter(Prompter prompter, Executor threads) {
        this.prompter = prompter;
        this.questions = new SerialExecutor(threads);
    }

    @Override
    public CompletionStage<String> prompt(Prompt prompt) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        FutureTask<Void> thinking = new FutureTask<>(() -> think(prompt, answer), null);
        answer.whenComplete((text, failure) -> {
            if (answer.isCancelled()) {
                thinking.cancel(true);
            }
        });
        questions.execute(thinking);
        return answer;
    }

    private void think(Prompt prompt, CompletableFuture<String> answer) {
        try {
            answer.complete(prompter.prompt(prompt));
        } catch (Throwable failure) {
            answer.completeExceptionally(failure);
        }
    }

    @Override
    public void message(String text) {
        prompter.message(text);
    }
}
