package io.github.mutagenjava.embedded.service;

import io.github.mutagenjava.embedded.prompting.PromptExchange;
import io.github.mutagenjava.embedded.prompting.PrompterRegistry;
import io.github.mutagenjava.embedded.prompting.PromptingException;
import io.github.mutagenjava.proto.prompting.HostRequest;
import io.github.mutagenjava.proto.prompting.HostResponse;
import io.github.mutagenjava.proto.rules.MutagenIdentifier;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * One hosting client's stream. A request is taken from it only when one is expected, so what a client sends unasked
 * becomes the answer to the next message, and a half-close is noticed only then, as with Mutagen.
 */
final class HostStream implements StreamObserver<HostRequest>, PromptExchange {
    private final ServerCallStreamObserver<HostResponse> client;
    private final PrompterRegistry prompters;
    private @Nullable String identifier;
    private @Nullable CompletableFuture<HostRequest> expected;
    private @Nullable PromptingException ended;

    HostStream(ServerCallStreamObserver<HostResponse> client, PrompterRegistry prompters) {
        this.client = client;
        this.prompters = prompters;
        client.disableAutoRequest();
        client.setOnCancelHandler(this::unregister);
        client.request(1);
    }

    @Override
    public void onNext(HostRequest request) {
        CompletableFuture<HostRequest> answered;
        synchronized (this) {
            answered = expected;
            expected = null;
        }
        if (answered != null) {
            answered.complete(request);
        } else {
            register(request);
        }
    }

    private void register(HostRequest request) {
        if (!request.getResponse().isEmpty()) {
            client.onError(Status.UNKNOWN
                    .withDescription("received invalid initial request: unexpected response value on initial request")
                    .asRuntimeException());
            return;
        }
        String given = MutagenIdentifier.generate(MutagenIdentifier.Prefix.PROMPTER);
        synchronized (this) {
            identifier = given;
        }
        // Known before the client learns of it: a request that names it cannot come too early.
        prompters.register(given, this, request.getAllowPrompts());
        client.onNext(HostResponse.newBuilder().setIdentifier(given).build());
    }

    @Override
    public HostRequest exchange(HostResponse response) throws PromptingException {
        CompletableFuture<HostRequest> answer = new CompletableFuture<>();
        synchronized (this) {
            if (ended != null) {
                throw ended;
            }
            expected = answer;
            client.onNext(response);
            client.request(1);
        }
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof PromptingException failure ? failure : PromptingException.cancelled();
        }
    }

    @Override
    public void onError(Throwable failure) {
        unregister();
    }

    /** Half-close: the prompter stays registered, but nothing can come from it any more. */
    @Override
    public void onCompleted() {
        if (!isRegistered()) {
            client.onError(Status.UNKNOWN
                    .withDescription("unable to receive initial request: EOF")
                    .asRuntimeException());
            return;
        }
        end(new PromptingException("unable to receive request: EOF"));
    }

    private void unregister() {
        end(PromptingException.cancelled());
        String registered;
        synchronized (this) {
            registered = identifier;
        }
        if (registered != null) {
            prompters.unregister(registered);
        }
    }

    private void end(PromptingException reason) {
        CompletableFuture<HostRequest> waiting;
        synchronized (this) {
            ended = reason;
            waiting = expected;
            expected = null;
        }
        if (waiting != null) {
            waiting.completeExceptionally(reason);
        }
    }

    private synchronized boolean isRegistered() {
        return identifier != null;
    }
}
