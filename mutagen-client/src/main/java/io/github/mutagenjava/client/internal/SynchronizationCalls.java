package io.github.mutagenjava.client.internal;

import io.github.mutagenjava.client.AsyncPrompter;
import io.github.mutagenjava.client.internal.mapping.SelectionMapping;
import io.github.mutagenjava.client.internal.mapping.SpecificationMapping;
import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.session.SessionId;
import io.github.mutagenjava.client.synchronization.SynchronizationSpecification;
import io.github.mutagenjava.proto.synchronization.CreateRequest;
import io.github.mutagenjava.proto.synchronization.FlushRequest;
import io.github.mutagenjava.proto.synchronization.ListRequest;
import io.github.mutagenjava.proto.synchronization.ListResponse;
import io.github.mutagenjava.proto.synchronization.PauseRequest;
import io.github.mutagenjava.proto.synchronization.ResetRequest;
import io.github.mutagenjava.proto.synchronization.ResumeRequest;
import io.github.mutagenjava.proto.synchronization.SynchronizationGrpc;
import io.github.mutagenjava.proto.synchronization.TerminateRequest;
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
                        limit),
                reply -> new SessionId(reply.message().getSession()));
    }

    CompletableFuture<Reply<ListResponse>> list(Selection selection) {
        return engine.call(
                SynchronizationGrpc.getListMethod(),
                ListRequest.newBuilder()
                        .setSelection(SelectionMapping.toProto(selection))
                        .build(),
                DaemonEngine.limited(Optional.of(quickLimit())));
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
                skipWait ? Optional.of(quickLimit()) : limit));
    }

    CompletableFuture<Void> pause(Selection selection) {
        PauseRequest.Builder request = PauseRequest.newBuilder().setSelection(SelectionMapping.toProto(selection));
        return done(engine.promptedCall(
                SynchronizationGrpc.getPauseMethod(),
                identifier -> request.setPrompter(identifier).build(),
                prompter,
                false,
                Optional.of(quickLimit())));
    }

    CompletableFuture<Void> resume(Selection selection) {
        ResumeRequest.Builder request = ResumeRequest.newBuilder().setSelection(SelectionMapping.toProto(selection));
        return done(engine.promptedCall(
                SynchronizationGrpc.getResumeMethod(),
                identifier -> request.setPrompter(identifier).build(),
                prompter,
                true,
                limit));
    }

    CompletableFuture<Void> reset(Selection selection) {
        ResetRequest.Builder request = ResetRequest.newBuilder().setSelection(SelectionMapping.toProto(selection));
        return done(engine.promptedCall(
                SynchronizationGrpc.getResetMethod(),
                identifier -> request.setPrompter(identifier).build(),
                prompter,
                true,
                limit));
    }

    CompletableFuture<Void> terminate(Selection selection) {
        TerminateRequest.Builder request =
                TerminateRequest.newBuilder().setSelection(SelectionMapping.toProto(selection));
        return done(engine.promptedCall(
                SynchronizationGrpc.getTerminateMethod(),
                identifier -> request.setPrompter(identifier).build(),
                prompter,
                false,
                Optional.of(quickLimit())));
    }

    private Duration quickLimit() {
        return limit.orElse(engine.settings().timeout());
    }

    private static CompletableFuture<Void> done(CompletableFuture<?> future) {
        return mapped(future, reply -> null);
    }

    static <T, U> CompletableFuture<U> mapped(CompletableFuture<T> future, Function<T, U> mapping) {
        return DaemonEngine.propagatingCancel(future.thenApply(mapping), future);
    }
}
