package io.github.mutagenjava.client.internal;

import io.github.mutagenjava.client.AsyncPrompter;
import io.github.mutagenjava.client.Prompt;
import io.github.mutagenjava.client.Prompter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Lets a blocking prompter think on a thread of its own, which is interrupted when nobody wants the answer any more. */
record BlockingPrompter(Prompter prompter, ExecutorService executor) implements AsyncPrompter {
    @Override
    public CompletionStage<String> prompt(Prompt prompt) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        Future<?> thinking = executor.submit(() -> {
            try {
                answer.complete(prompter.prompt(prompt));
            } catch (Throwable failure) {
                answer.completeExceptionally(failure);
            }
        });
        answer.whenComplete((text, failure) -> thinking.cancel(true));
        return answer;
    }

    @Override
    public void message(String text) {
        prompter.message(text);
    }
}
