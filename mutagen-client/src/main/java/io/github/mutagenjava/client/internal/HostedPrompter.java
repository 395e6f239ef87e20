package io.github.mutagenjava.client.internal;

import io.github.mutagenjava.client.AsyncPrompter;
import io.github.mutagenjava.client.Prompt;
import io.github.mutagenjava.client.PromptFailedException;
import io.github.mutagenjava.proto.prompting.HostRequest;
import io.github.mutagenjava.proto.prompting.HostResponse;
import io.github.mutagenjava.proto.prompting.PromptingGrpc;
import io.github.mutagenjava.proto.rules.PromptEcho;
import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.Deadline;
import io.grpc.Metadata;
import io.grpc.Status;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * A prompter that the daemon can reach for as long as one operation lasts. The daemon waits without limit for an answer
 * to every message, so each gets one; hosting ends by cancelling the call, since the daemon does not notice a
 * half-closed one.
 *
 * <p>The next message is requested only after the last one was answered: the prompter is called one at a time.
 */
final class HostedPrompter extends ClientCall.Listener<HostResponse> {
    private final ClientCall<HostRequest, HostResponse> call;
    private final @Nullable Deadline deadline;
    private final AsyncPrompter prompter;
    private final ExecutorService executor;
    private final CompletableFuture<String> identifier = new CompletableFuture<>();
    private final CompletableFuture<Void> life = new CompletableFuture<>();
    private volatile @Nullable Future<?> hearing;
    private volatile @Nullable Future<?> answering;

    private HostedPrompter(
            ClientCall<HostRequest, HostResponse> call,
            @Nullable Deadline deadline,
            AsyncPrompter prompter,
            ExecutorService executor) {
        this.call = call;
        this.deadline = deadline;
        this.prompter = prompter;
        this.executor = executor;
    }

    static HostedPrompter start(
            DaemonChannel channel,
            CallOptions options,
            AsyncPrompter prompter,
            boolean allowPrompts,
            ExecutorService executor) {
        ClientCall<HostRequest, HostResponse> call = channel.newCall(PromptingGrpc.getHostMethod(), options);
        HostedPrompter hosted = new HostedPrompter(call, options.getDeadline(), prompter, executor);
        call.start(hosted, new Metadata());
        call.sendMessage(HostRequest.newBuilder().setAllowPrompts(allowPrompts).build());
        call.request(1);
        // Not earlier: a call whose time is over by now ends in its start, and one that is cancelled takes no message.
        hosted.life.whenComplete((nothing, failure) -> hosted.stop());
        return hosted;
    }

    /** What other requests call this prompter by. */
    CompletableFuture<String> identifier() {
        return identifier;
    }

    /** Lasts as long as the hosting. Cancelling it ends the hosting; it fails if the prompter or the daemon does. */
    CompletableFuture<Void> life() {
        return life;
    }

    @Override
    public void onMessage(HostResponse message) {
        if (identifier.complete(message.getIdentifier())) {
            call.request(1);
            return;
        }
        try {
            Future<?> task = executor.submit(() -> answer(message));
            hearing = task;
            if (life.isDone()) {
                task.cancel(true);
            }
        } catch (RejectedExecutionException closed) {
            life.cancel(true);
        }
    }

    private void answer(HostResponse message) {
        if (life.isDone()) {
            return;
        }
        try {
            if (!message.getIsPrompt()) {
                prompter.message(message.getMessage());
                reply("");
                return;
            }
            CompletionStage<String> answer =
                    prompter.prompt(new Prompt(message.getMessage(), PromptEcho.mayShowAnswer(message.getMessage())));
            answering = answer instanceof Future<?> future ? future : null;
            if (life.isDone()) {
                stop();
            }
            answer.whenComplete((text, failure) -> {
                if (failure == null && text != null) {
                    reply(text);
                } else {
                    fail(failure == null ? new NullPointerException("the prompter answered null") : failure);
                }
            });
        } catch (RuntimeException | Error failure) {
            fail(failure);
        }
    }

    private void reply(String text) {
        if (!life.isDone()) {
            call.sendMessage(HostRequest.newBuilder().setResponse(text).build());
            call.request(1);
        }
    }

    private void fail(Throwable failure) {
        Throwable cause = DaemonErrors.unwrap(failure);
        life.completeExceptionally(
                cause instanceof PromptFailedException
                        ? cause
                        : new PromptFailedException("the prompter failed: " + cause, cause));
    }

    private void stop() {
        call.cancel("the operation that it was hosted for is over", null);
        Future<?> unheard = hearing;
        if (unheard != null) {
            unheard.cancel(true); // a prompter may block at a message
        }
        Future<?> unanswered = answering;
        if (unanswered == null || unanswered.isDone()) {
            return;
        }
        try {
            executor.execute(
                    () -> unanswered.cancel(true)); // what hangs on it is the user's, and this can be Netty's thread
        } catch (RejectedExecutionException closed) {
            unanswered.cancel(true);
        }
    }

    @Override
    public void onClose(Status status, Metadata trailers) {
        // Reached when the daemon or the connection ends it; if we did, these change nothing.
        RuntimeException end = DaemonErrors.ofCall(status, deadline);
        identifier.completeExceptionally(end);
        life.completeExceptionally(end);
    }
}
