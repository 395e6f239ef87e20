package io.github.mutagenjava.embedded.service;

import com.google.protobuf.MessageLite;
import io.github.mutagenjava.embedded.session.OperationException;
import io.github.mutagenjava.embedded.session.StateIndex;
import io.github.mutagenjava.proto.rules.Refusal;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/** A list that waits for a change first and looks sessions up afterwards. Waiting takes no thread. */
final class LongPoll {
    private final StateIndex index;
    private final Executor executor;

    LongPoll(StateIndex index, Executor executor) {
        this.index = index;
        this.executor = executor;
    }

    <T extends MessageLite> void answer(
            StreamObserver<T> observer, Optional<Refusal> refusal, long previous, Lookup<T> lookup) {
        if (refusal.isPresent()) {
            observer.onError(
                    Replies.failure(new OperationException(refusal.get().text())));
            return;
        }
        CompletableFuture<Long> change = index.changeFrom(previous);
        ((ServerCallStreamObserver<T>) observer).setOnCancelHandler(() -> change.cancel(false));
        if (change.isDone()) {
            reply(observer, change, lookup);
        } else {
            var ignored = change.whenCompleteAsync((now, failure) -> reply(observer, change, lookup), executor);
        }
    }

    private static <T extends MessageLite> void reply(
            StreamObserver<T> observer, CompletableFuture<Long> change, Lookup<T> lookup) {
        if (!change.isCancelled()) {
            Replies.reply(observer, () -> lookup.at(index(change)));
        }
    }

    private static long index(CompletableFuture<Long> change) throws OperationException {
        try {
            return change.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof OperationException stopped) {
                throw stopped;
            }
            throw e;
        }
    }

    /** Builds the answer for an index. */
    @FunctionalInterface
    interface Lookup<T> {
        T at(long index) throws OperationException;
    }
}
