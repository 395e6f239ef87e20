package io.github.mutagenjava.client.internal;

import io.github.mutagenjava.client.forwarding.ForwardingSnapshot;
import io.github.mutagenjava.client.forwarding.ForwardingSpecification;
import io.github.mutagenjava.client.internal.mapping.ForwardingSpecificationMapping;
import io.github.mutagenjava.client.internal.mapping.SelectionMapping;
import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.session.SessionId;
import io.github.mutagenjava.proto.forwarding.CreateRequest;
import io.github.mutagenjava.proto.forwarding.ForwardingGrpc;
import io.github.mutagenjava.proto.forwarding.ListResponse;
import io.github.mutagenjava.proto.forwarding.PauseRequest;
import io.github.mutagenjava.proto.forwarding.ResumeRequest;
import io.github.mutagenjava.proto.forwarding.TerminateRequest;
import java.util.concurrent.CompletableFuture;

/** The requests of the forwarding service. */
record ForwardingCalls(PromptedCalls calls)
        implements SessionCalls<ForwardingSpecification, ListResponse, ForwardingSnapshot> {
    @Override
    public Listing<?, ListResponse, ForwardingSnapshot> listing() {
        return ForwardingListing.INSTANCE;
    }

    @Override
    public CompletableFuture<SessionId> create(ForwardingSpecification specification) {
        CreateRequest.Builder request =
                CreateRequest.newBuilder().setSpecification(ForwardingSpecificationMapping.toProto(specification));
        return PromptedCalls.mapped(
                calls.asking(
                        ForwardingGrpc.getCreateMethod(),
                        prompter -> request.setPrompter(prompter).build()),
                reply -> new SessionId(reply.message().getSession()));
    }

    @Override
    public CompletableFuture<Void> pause(Selection selection) {
        PauseRequest.Builder request = PauseRequest.newBuilder().setSelection(SelectionMapping.toProto(selection));
        return calls.telling(
                ForwardingGrpc.getPauseMethod(),
                prompter -> request.setPrompter(prompter).build(),
                calls.quick());
    }

    @Override
    public CompletableFuture<Void> resume(Selection selection) {
        ResumeRequest.Builder request = ResumeRequest.newBuilder().setSelection(SelectionMapping.toProto(selection));
        return PromptedCalls.done(calls.asking(
                ForwardingGrpc.getResumeMethod(),
                prompter -> request.setPrompter(prompter).build()));
    }

    @Override
    public CompletableFuture<Void> terminate(Selection selection) {
        TerminateRequest.Builder request =
                TerminateRequest.newBuilder().setSelection(SelectionMapping.toProto(selection));
        return calls.telling(
                ForwardingGrpc.getTerminateMethod(),
                prompter -> request.setPrompter(prompter).build(),
                calls.quick());
    }
}
