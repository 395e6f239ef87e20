package io.github.mutagenjava.embedded.service;

import io.github.mutagenjava.embedded.prompting.PrompterRegistry;
import io.github.mutagenjava.embedded.prompting.PromptingException;
import io.github.mutagenjava.embedded.session.OperationException;
import io.github.mutagenjava.proto.prompting.HostRequest;
import io.github.mutagenjava.proto.prompting.HostResponse;
import io.github.mutagenjava.proto.prompting.PromptRequest;
import io.github.mutagenjava.proto.prompting.PromptResponse;
import io.github.mutagenjava.proto.prompting.PromptingGrpc;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;

/** The Prompting service: hosts prompters, and lets whoever knows one ask it. */
public final class PromptingCalls extends PromptingGrpc.PromptingImplBase {
    private final PrompterRegistry prompters;

    public PromptingCalls(PrompterRegistry prompters) {
        this.prompters = prompters;
    }

    @Override
    public StreamObserver<HostRequest> host(StreamObserver<HostResponse> observer) {
        return new HostStream((ServerCallStreamObserver<HostResponse>) observer, prompters);
    }

    @Override
    public void prompt(PromptRequest request, StreamObserver<PromptResponse> observer) {
        Replies.reply(observer, () -> {
            if (request.getPrompter().isEmpty()) {
                throw new OperationException("invalid prompt request: empty prompter identifier");
            }
            try {
                String answer = prompters.prompt(request.getPrompter(), request.getPrompt());
                return PromptResponse.newBuilder().setResponse(answer).build();
            } catch (PromptingException e) {
                throw new OperationException("unable to prompt: " + e.getMessage(), e);
            }
        });
    }
}
