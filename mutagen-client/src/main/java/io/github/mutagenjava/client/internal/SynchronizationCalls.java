package io.github.mutagenjava.client.internal;

import io.github.mutagenjava.client.internal.mapping.SelectionMapping;
import io.github.mutagenjava.client.internal.mapping.SpecificationMapping;
import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.session.SessionId;
import io.github.mutagenjava.client.synchronization.SynchronizationSnapshot;
import io.github.mutagenjava.client.synchronization.SynchronizationSpecification;
import io.github.mutagenjava.proto.synchronization.CreateRequest;
import io.github.mutagenjava.proto.synchronization.FlushRequest;
import io.github.mutagenjava.proto.synchronization.ListResponse;
import io.github.mutagenjava.proto.synchronization.PauseRequest;
import io.github.mutagenjava.proto.synchronization.ResetRequest;
import io.github.mutagenjava.proto.synchronization.ResumeRequest;
import io.github.mutagenjava.proto.synchronization.SynchronizationGrpc;
import io.github.mutagenjava.proto.synchronization.TerminateRequest;
import java.util.concurrent.CompletableFuture;

/** The requests of the synchronization service. */
record SynchronizationCalls(PromptedCalls calls)
        implements SessionCalls<SynchronizationSpecification, ListResponse, SynchronizationSnapshot> {
    @Override
    public Listing<?, ListResponse, SynchronizationSnapshot> listing() {
        return SynchronizationListing.INSTANCE;
    }

    @Override
    public CompletableFuture<SessionId> create(SynchronizationSpecification specification) {
        CreateRequest.Builder request =
                CreateRequest.newBuilder().setSpecification(SpecificationMapping.toProto(specification));
        return PromptedCalls.mapped(
                calls.asking(
                        SynchronizationGrpc.getCreateMethod(),
                        prompter -> request.setPrompter(prompter).build()),
                reply -> new SessionId(reply.message().getSession()));
    }

    CompletableFuture<Void> flush(Selection selection, boolean skipWait) {
        FlushRequest.Builder request = FlushRequest.newBuilder()
                .setSelection(SelectionMapping.toProto(selection))
                .setSkipWait(skipWait);
        return calls.telling(
                SynchronizationGrpc.getFlushMethod(),
                prompter -> request.setPrompter(prompter).build(),
                skipWait ? calls.quick() : calls.patient());
    }

    @Override
    public CompletableFuture<Void> pause(Selection selection) {
        PauseRequest.Builder request = PauseRequest.newBuilder().setSelection(SelectionMapping.toProto(selection));
        return calls.telling(
                SynchronizationGrpc.getPauseMethod(),
                prompter -> request.setPrompter(prompter).build(),
                calls.quick());
    }

    @Override
    public CompletableFuture<Void> resume(Selection selection) {
        ResumeRequest.Builder request = ResumeRequest.newBuilder().setSelection(SelectionMapping.toProto(selection));
        return PromptedCalls.done(calls.asking(
                SynchronizationGrpc.getResumeMethod(),
                prompter -> request.setPrompter(prompter).build()));
    }

    CompletableFuture<Void> reset(Selection selection) {
        ResetRequest.Builder request = ResetRequest.newBuilder().setSelection(SelectionMapping.toProto(selection));
        return PromptedCalls.done(calls.asking(
                SynchronizationGrpc.getResetMethod(),
                prompter -> request.setPrompter(prompter).build()));
    }

    @Override
    public CompletableFuture<Void> terminate(Selection selection) {
        TerminateRequest.Builder request =
                TerminateRequest.newBuilder().setSelection(SelectionMapping.toProto(selection));
        return calls.telling(
                SynchronizationGrpc.getTerminateMethod(),
                prompter -> request.setPrompter(prompter).build(),
                calls.quick());
    }
}
