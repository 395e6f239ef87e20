package io.github.mutagenjava.server.socket;

import io.github.mutagenjava.client.AsyncPrompter;
import io.github.mutagenjava.client.Prompt;
import io.github.mutagenjava.server.json.Frame;
import io.github.mutagenjava.server.json.JsonBytes;
import java.util.concurrent.CompletionStage;

/** Passes an operation's progress and questions on to the client that asked for it. */
record ForwardingPrompter(long request, Outbox outbox, PromptDesk desk) implements AsyncPrompter {

    @Override
    public CompletionStage<String> prompt(Prompt prompt) {
        return desk.ask(request, prompt);
    }

    @Override
    public void message(String text) {
        outbox.send(Frame.notice("message", text, JsonBytes.of("{\"request\":" + request + "}")));
    }
}
