package io.github.mutagenjava.client.internal;

import io.github.mutagenjava.client.session.Selection;
import io.grpc.CallOptions;
import io.grpc.MethodDescriptor;
import java.util.concurrent.CompletableFuture;

/**
 * How the sessions of one service are listed.
 *
 * @param <Q> the request
 * @param <R> the daemon's answer
 * @param <S> the snapshot made from it
 */
interface Listing<Q, R, S> {
    MethodDescriptor<Q, R> method();

    Q request(Selection selection, long previousStateIndex);

    long stateIndex(R answer);

    S snapshot(Reply<R> reply);

    /** The sessions of a snapshot that a selection means. */
    S matching(S snapshot, Selection selection);

    /** Lists sessions once the service's state index is another one; at once if that is 0. */
    default CompletableFuture<Reply<R>> list(
            DaemonEngine engine, Selection selection, long previousStateIndex, CallOptions options) {
        return engine.call(method(), request(selection, previousStateIndex), options);
    }

    /** Lists sessions at once, and once more if the connection breaks meanwhile. */
    default CompletableFuture<Reply<R>> read(DaemonEngine engine, Selection selection, CallOptions options) {
        return engine.read(method(), request(selection, 0), options);
    }
}
