package io.github.mutagenjava.client.internal;

import static java.util.Objects.requireNonNull;

import io.github.mutagenjava.client.Monitor;
import io.github.mutagenjava.client.Prompter;
import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.session.SessionId;

/**
 * What both services for sessions have: waits for what the engine's futures bring, and maps it on the caller's thread.
 *
 * @param <P> what is created
 * @param <R> the daemon's list
 * @param <S> the snapshot made from it
 */
abstract sealed class BlockingSessionService<P, R, S>
        permits BlockingSynchronizationService, BlockingForwardingService {
    private final SessionCalls<P, R, S> calls;

    BlockingSessionService(SessionCalls<P, R, S> calls) {
        this.calls = calls;
    }

    public final SessionId create(P specification) {
        return BlockingWait.forResult(calls.create(requireNonNull(specification, "specification")));
    }

    public final S list(Selection selection) {
        return calls.listing().snapshot(BlockingWait.forResult(calls.list(requireNonNull(selection, "selection"))));
    }

    public final Monitor<S> monitor(Selection selection) {
        return new BlockingMonitor<>(calls.poll(requireNonNull(selection, "selection")));
    }

    public final void pause(Selection selection) {
        BlockingWait.forResult(calls.pause(requireNonNull(selection, "selection")));
    }

    public final void resume(Selection selection) {
        BlockingWait.forResult(calls.resume(requireNonNull(selection, "selection")));
    }

    public final void terminate(Selection selection) {
        BlockingWait.forResult(calls.terminate(requireNonNull(selection, "selection")));
    }

    /** The calls with a prompter that blocks. */
    final PromptedCalls asking(Prompter prompter) {
        return calls.calls()
                .withPrompter(new BlockingPrompter(
                        requireNonNull(prompter, "prompter"), calls.engine().prompters()));
    }
}
