package io.github.mutagenjava.client.internal;

import static java.util.Objects.requireNonNull;

import io.github.mutagenjava.client.MonitorEvent;
import io.github.mutagenjava.client.Prompter;
import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.session.SessionId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.function.Function;

/**
 * What both services for sessions have: hands the engine's futures on, to be completed where users want it.
 *
 * @param <P> what is created
 * @param <R> the daemon's list
 * @param <S> the snapshot made from it
 */
abstract sealed class FutureSessionService<P, R, S> permits FutureSynchronizationService, FutureForwardingService {
    private final SessionCalls<P, R, S> calls;

    FutureSessionService(SessionCalls<P, R, S> calls) {
        this.calls = calls;
    }

    public final CompletableFuture<SessionId> create(P specification) {
        return delivered(calls.create(requireNonNull(specification, "specification")));
    }

    public final CompletableFuture<S> list(Selection selection) {
        return DaemonEngine.delivered(
                calls.list(requireNonNull(selection, "selection")), calls.listing()::snapshot, executor());
    }

    public final Flow.Publisher<MonitorEvent<S>> monitor(Selection selection) {
        requireNonNull(selection, "selection");
        return new MonitorPublisher<>(task -> DaemonEngine.handOver(executor(), task), () -> calls.poll(selection));
    }

    public final CompletableFuture<Void> pause(Selection selection) {
        return delivered(calls.pause(requireNonNull(selection, "selection")));
    }

    public final CompletableFuture<Void> resume(Selection selection) {
        return delivered(calls.resume(requireNonNull(selection, "selection")));
    }

    public final CompletableFuture<Void> terminate(Selection selection) {
        return delivered(calls.terminate(requireNonNull(selection, "selection")));
    }

    final <T> CompletableFuture<T> delivered(CompletableFuture<T> future) {
        return DaemonEngine.delivered(future, Function.identity(), executor());
    }

    private Executor executor() {
        return calls.calls().executor();
    }

    /** A prompter that may block, for those that must not. */
    final BlockingPrompter blocking(Prompter prompter) {
        return new BlockingPrompter(
                requireNonNull(prompter, "prompter"), calls.engine().prompters());
    }
}
