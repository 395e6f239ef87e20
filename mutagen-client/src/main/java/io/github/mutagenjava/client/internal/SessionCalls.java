package io.github.mutagenjava.client.internal;

import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.session.SessionId;
import java.util.concurrent.CompletableFuture;

/**
 * The requests that every service for sessions has, each with messages of its own. Futures complete on Netty's thread.
 *
 * @param <P> what is created
 * @param <R> the daemon's list
 * @param <S> the snapshot made from it
 */
sealed interface SessionCalls<P, R, S> permits SynchronizationCalls, ForwardingCalls {
    PromptedCalls calls();

    Listing<?, R, S> listing();

    CompletableFuture<SessionId> create(P specification);

    CompletableFuture<Void> pause(Selection selection);

    CompletableFuture<Void> resume(Selection selection);

    CompletableFuture<Void> terminate(Selection selection);

    default DaemonEngine engine() {
        return calls().engine();
    }

    default CompletableFuture<Reply<R>> list(Selection selection) {
        return listing().read(engine(), selection, calls().quick());
    }

    default SnapshotPoll<R, S> poll(Selection selection) {
        return new SnapshotPoll<>(engine(), listing(), selection);
    }
}
