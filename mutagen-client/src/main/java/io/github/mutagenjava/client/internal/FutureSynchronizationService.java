package io.github.mutagenjava.client.internal;

import static java.util.Objects.requireNonNull;

import io.github.mutagenjava.client.AsyncPrompter;
import io.github.mutagenjava.client.Prompter;
import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.session.SessionId;
import io.github.mutagenjava.client.synchronization.AsyncSynchronizationService;
import io.github.mutagenjava.client.synchronization.SynchronizationSnapshot;
import io.github.mutagenjava.client.synchronization.SynchronizationSpecification;
import io.github.mutagenjava.proto.synchronization.ListResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Synchronization sessions, for those who do not wait. */
final class FutureSynchronizationService
        extends FutureSessionService<SynchronizationSpecification, ListResponse, SynchronizationSnapshot>
        implements AsyncSynchronizationService {
    private final SynchronizationCalls calls;

    FutureSynchronizationService(PromptedCalls calls) {
        this(new SynchronizationCalls(calls));
    }

    private FutureSynchronizationService(SynchronizationCalls calls) {
        super(calls);
        this.calls = calls;
    }

    @Override
    public CompletableFuture<SessionId> ensure(String key, SynchronizationSpecification specification) {
        return delivered(
                new EnsuredSession(calls, requireNonNull(key, "key"), requireNonNull(specification, "specification"))
                        .start());
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
    public CompletableFuture<Void> reset(Selection selection) {
        return delivered(calls.reset(requireNonNull(selection, "selection")));
    }

    @Override
    public CompletableFuture<Void> awaitSynchronized(Selection selection, Duration timeout) {
        return delivered(
                new SettledSessions(calls, requireNonNull(selection, "selection"), requireNonNull(timeout, "timeout"))
                        .start());
    }

    @Override
    public AsyncSynchronizationService withPrompter(Prompter prompter) {
        return withAsyncPrompter(blocking(prompter));
    }

    @Override
    public AsyncSynchronizationService withAsyncPrompter(AsyncPrompter prompter) {
        return new FutureSynchronizationService(calls.calls().withPrompter(requireNonNull(prompter, "prompter")));
    }

    @Override
    public AsyncSynchronizationService withTimeout(Duration timeout) {
        return new FutureSynchronizationService(calls.calls().withTimeout(requireNonNull(timeout, "timeout")));
    }

    @Override
    public AsyncSynchronizationService withExecutor(Executor executor) {
        return new FutureSynchronizationService(calls.calls().withExecutor(requireNonNull(executor, "executor")));
    }
}
