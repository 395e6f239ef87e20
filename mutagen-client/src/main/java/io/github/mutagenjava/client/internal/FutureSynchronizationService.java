package io.github.mutagenjava.client.internal;

import static java.util.Objects.requireNonNull;

import io.github.mutagenjava.client.AsyncPrompter;
import io.github.mutagenjava.client.MonitorEvent;
import io.github.mutagenjava.client.Prompter;
import io.github.mutagenjava.client.internal.mapping.StateMapping;
import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.session.SessionId;
import io.github.mutagenjava.client.synchronization.AsyncSynchronizationService;
import io.github.mutagenjava.client.synchronization.SynchronizationSnapshot;
import io.github.mutagenjava.client.synchronization.SynchronizationSpecification;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Function;

/** Hands the engine's futures on, to be completed on a thread where users may do what they like. */
record FutureSynchronizationService(SynchronizationCalls calls) implements AsyncSynchronizationService {
    @Override
    public CompletableFuture<SessionId> create(SynchronizationSpecification specification) {
        return delivered(calls.create(requireNonNull(specification, "specification")));
    }

    @Override
    public CompletableFuture<SessionId> ensure(String key, SynchronizationSpecification specification) {
        return delivered(
                new EnsuredSession(calls, requireNonNull(key, "key"), requireNonNull(specification, "specification"))
                        .start());
    }

    @Override
    public CompletableFuture<SynchronizationSnapshot> list(Selection selection) {
        return calls.engine()
                .delivered(
                        calls.list(requireNonNull(selection, "selection")),
                        reply -> StateMapping.toRecord(reply.epoch(), reply.message()));
    }

    @Override
    public Flow.Publisher<MonitorEvent<SynchronizationSnapshot>> monitor(Selection selection) {
        requireNonNull(selection, "selection");
        return new MonitorPublisher<>(
                calls.engine()::onCallbackThread,
                () -> new SnapshotPoll<>(calls.engine(), SynchronizationListing.INSTANCE, selection));
    }

    @Override
    public CompletableFuture<Void> flush(Selection selection) {
        return delivered(calls.flush(requireNonNull(selection, "selection"), false));
    }

    @Override
    public CompletableFuture<Void> requestFlush(Selection selection) {
        return delivered(calls.flush(requireNonNull(selection, "selection"), true));
    }

    @Override
    public CompletableFuture<Void> pause(Selection selection) {
        return delivered(calls.pause(requireNonNull(selection, "selection")));
    }

    @Override
    public CompletableFuture<Void> resume(Selection selection) {
        return delivered(calls.resume(requireNonNull(selection, "selection")));
    }

    @Override
    public CompletableFuture<Void> reset(Selection selection) {
        return delivered(calls.reset(requireNonNull(selection, "selection")));
    }

    @Override
    public CompletableFuture<Void> terminate(Selection selection) {
        return delivered(calls.terminate(requireNonNull(selection, "selection")));
    }

    @Override
    public CompletableFuture<Void> awaitSynchronized(Selection selection, Duration timeout) {
        return delivered(
                new SettledSessions(calls, requireNonNull(selection, "selection"), requireNonNull(timeout, "timeout"))
                        .start());
    }

    @Override
    public AsyncSynchronizationService withPrompter(Prompter prompter) {
        return withAsyncPrompter(new BlockingPrompter(
                requireNonNull(prompter, "prompter"), calls.engine().prompters()));
    }

    @Override
    public AsyncSynchronizationService withAsyncPrompter(AsyncPrompter prompter) {
        return new FutureSynchronizationService(calls.withPrompter(requireNonNull(prompter, "prompter")));
    }

    @Override
    public AsyncSynchronizationService withTimeout(Duration timeout) {
        return new FutureSynchronizationService(calls.withTimeout(requireNonNull(timeout, "timeout")));
    }

    private <T> CompletableFuture<T> delivered(CompletableFuture<T> future) {
        return calls.engine().delivered(future, Function.identity());
    }
}
