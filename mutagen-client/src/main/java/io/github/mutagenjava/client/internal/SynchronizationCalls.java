package io.github.mutagenjava.client.internal;

import io.github.mutagenjava.client.AsyncPrompter;
import io.github.mutagenjava.client.internal.mapping.SelectionMapping;
import io.github.mutagenjava.client.internal.mapping.SpecificationMapping;
import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.session.SessionId;
import io.github.mutagenjava.client.synchronization.SynchronizationSpecification;
import io.github.mutagenjava.proto.synchronization.CreateRequest;
import io.github.mutagenjava.proto.synchronization.FlushRequest;
import io.github.mutagenjava.proto.synchronization.ListResponse;
import io.github.mutagenjava.proto.synchronization.PauseRequest;
import io.github.mutagenjava.proto.synchronization.ResetRequest;
import io.github.mutagenjava.proto.synchronization.ResumeRequest;
import io.github.mutagenjava.proto.synchronization.SynchronizationGrpc;
import io.github.mutagenjava.proto.synchronization.TerminateRequest;
import io.grpc.CallOptions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * The requests of the synchronization service with the settings of one view. Futures complete on Netty's thread.
 *
 * @param prompter who answers questions
 * @param limit the time limit that the user set for every operation, if any
 */
record SynchronizationCalls(DaemonEngine engine, AsyncPrompter prompter, Optional<Duration> limit) {

    SynchronizationCalls withPrompter(AsyncPrompter other) {
        return new SynchronizationCalls(engine, other, limit);
    }

    SynchronizationCalls withTimeout(Duration timeout) {
        return new SynchronizationCalls(engine, prompter, Optional.of(ClientSettings.positive(timeout, "timeout")));
    }

    CompletableFuture<SessionId> create(SynchronizationSpecification specification) {
        CreateRequest.Builder request =
                CreateRequest.newBuilder().setSpecification(SpecificationMapping.toProto(specification));
        return mapped(
                engine.promptedCall(
                        SynchronizationGrpc.getCreateMethod(),
                        identifier -> request.setPrompter(identifier).build(),
                        prompter,
                        true,
                        patient()),
                reply -> new SessionId(reply.message().getSession()));
    }

    CompletableFuture<Reply<ListResponse>> list(Selection selection) {
        return engine.read(SynchronizationGrpc.getListMethod(), SynchronizationListing.request(selection, 0), quick());
    }

    CompletableFuture<Void> flush(Selection selection, boolean skipWait) {
        FlushRequest.Builder request = FlushRequest.newBuilder()
                .setSelection(SelectionMapping.toProto(selection))
                .setSkipWait(skipWait);
        return done(engine.promptedCall(
                SynchronizationGrpc.getFlushMethod(),
                identifier -> request.setPrompter(identifier).build(),
                prompter,
                false,
                skipWait ? quick() : patient()));
    }

    CompletableFuture<Void> pause(Selection selection) {
        PauseRequest.Builder request = PauseRequest.newBuilder().setSelection(SelectionMapping.toProto(selection));
        return done(engine.promptedCall(
                SynchronizationGrpc.getPauseMethod(),
                identifier -> request.setPrompter(identifier).build(),
                prompter,
                false,
                quick()));
    }

    CompletableFuture<Void> resume(Selection selection) {
        ResumeRequest.Builder request = ResumeRequest.newBuilder().setSelection(SelectionMapping.toProto(selection));
        return done(engine.promptedCall(
                SynchronizationGrpc.getResumeMethod(),
                identifier -> request.setPrompter(identifier).build(),
                prompter,
                true,
                patient()));
    }

    CompletableFuture<Void> reset(Selection selection) {
        ResetRequest.Builder request = ResetRequest.newBuilder().setSelection(SelectionMapping.toProto(selection));
        return done(engine.promptedCall(
                SynchronizationGrpc.getResetMethod(),
                identifier -> request.setPrompter(identifier).build(),
                prompter,
                true,
                patient()));
    }

    CompletableFuture<Void> terminate(Selection selection) {
        TerminateRequest.Builder request =
                TerminateRequest.newBuilder().setSelection(SelectionMapping.toProto(selection));
        return done(engine.promptedCall(
                SynchronizationGrpc.getTerminateMethod(),
                identifier -> request.setPrompter(identifier).build(),
                prompter,
                false,
                quick()));
    }

    /** For what the daemon does at once. */
    private CallOptions quick() {
        return DaemonEngine.limited(limit.orElse(engine.settings().timeout()));
    }

    /** For what waits for people, other hosts or a whole cycle. */
    private CallOptions patient() {
        return limit.map(DaemonEngine::limited).orElse(CallOptions.DEFAULT);
    }

    private static CompletableFuture<Void> done(CompletableFuture<?> future) {
        return mapped(future, reply -> null);
    }

    static <T, U> CompletableFuture<U> mapped(CompletableFuture<T> future, Function<T, U> mapping) {
        return DaemonEngine.propagatingCancel(future.thenApply(mapping), future);
    }
}
