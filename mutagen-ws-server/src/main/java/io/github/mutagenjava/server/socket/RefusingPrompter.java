package io.github.mutagenjava.server.socket;

import io.github.mutagenjava.client.AsyncPrompter;
import io.github.mutagenjava.client.Prompt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** For requests that have nobody to ask. */
public final class RefusingPrompter implements AsyncPrompter {

    /** The only one. */
    public static final RefusingPrompter INSTANCE = new RefusingPrompter();

    private RefusingPrompter() {}

    @Override
    public CompletionStage<String> prompt(Prompt prompt) {
        return CompletableFuture.failedFuture(new PromptDesk.UnansweredException(
                "questions can't be answered over HTTP; use the WebSocket for this request"));
    }
}
