package io.github.mutagenjava.client.internal;

import io.github.mutagenjava.client.session.Selection;
import io.grpc.CallOptions;
import java.util.concurrent.CompletableFuture;

/**
 * How the sessions of one service are listed.
 *
 * @param <R> the daemon's answer
 * @param <S> the snapshot made from it
 */
interface Listing<R, S> {
    /** Lists sessions once the service's state index is another one; at once if that is 0. */
    CompletableFuture<Reply<R>> list(
            DaemonEngine engine, Selection selection, long previousStateIndex, CallOptions options);

    long stateIndex(R answer);

    S snapshot(Reply<R> reply);

    /** The sessions of a snapshot that a selection means. */
    S matching(S snapshot, Selection selection);
}
