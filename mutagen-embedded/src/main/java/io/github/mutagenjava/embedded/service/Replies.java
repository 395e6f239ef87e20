package io.github.mutagenjava.embedded.service;

import com.google.protobuf.MessageLite;
import io.github.mutagenjava.embedded.prompting.PromptingException;
import io.github.mutagenjava.embedded.session.OperationException;
import io.github.mutagenjava.proto.rules.Refusal;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Answers of unary calls. All but a few of the daemon's own errors are of one code, told apart by their text alone. */
final class Replies {
    private Replies() {}

    /** Does an operation in the calling thread and answers with its result or its failure. */
    static <T extends MessageLite> void reply(StreamObserver<T> observer, Callable<T> operation) {
        T response;
        try {
            response = operation.call();
        } catch (Exception e) {
            observer.onError(failure(e));
            return;
        }
        send(observer, response);
    }

    static <T extends MessageLite> void send(StreamObserver<T> observer, T response) {
        int size = response.getSerializedSize();
        if (size > SocketServer.MAXIMUM_MESSAGE_BYTES) {
            observer.onError(Status.RESOURCE_EXHAUSTED
                    .withDescription("grpc: trying to send message larger than max (" + size + " vs. "
                            + SocketServer.MAXIMUM_MESSAGE_BYTES + ")")
                    .asRuntimeException());
            return;
        }
        observer.onNext(response);
        observer.onCompleted();
    }

    /** Refuses what the protocol's rules refuse. */
    static void check(Optional<Refusal> refusal) throws OperationException {
        if (refusal.isPresent()) {
            throw new OperationException(refusal.get().text());
        }
    }

    static StatusRuntimeException failure(@Nullable Throwable failure) {
        String text = failure instanceof OperationException
                ? failure.getMessage()
                : "internal error of the embedded daemon: " + failure;
        Status status = isCancellation(failure) ? Status.CANCELLED : Status.UNKNOWN;
        return status.withDescription(text).withCause(failure).asRuntimeException();
    }

    /** gRPC as Mutagen uses it gives every error that comes from a cancelled call that call's code. */
    private static boolean isCancellation(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PromptingException prompting && prompting.isCancellation()) {
                return true;
            }
        }
        return false;
    }
}
