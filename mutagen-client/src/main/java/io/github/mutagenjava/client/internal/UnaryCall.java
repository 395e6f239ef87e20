package io.github.mutagenjava.client.internal;

import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.Deadline;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer as a future, which completes on Netty's thread. Cancelling the future cancels the call.
 */
final class UnaryCall<Q, R> extends ClientCall.Listener<R> {
    private final ClientCall<Q, R> call;
    private final @Nullable Deadline deadline;
    private final CompletableFuture<Reply<R>> future = new CompletableFuture<>();
    private @Nullable Reply<R> reply;

    private UnaryCall(ClientCall<Q, R> call, @Nullable Deadline deadline) {
        this.call = call;
        this.deadline = deadline;
    }

    static <Q, R> CompletableFuture<Reply<R>> start(
            DaemonChannel channel, MethodDescriptor<Q, R> method, Q request, CallOptions options) {
        ClientCall<Q, R> call = channel.newCall(method, options);
        UnaryCall<Q, R> exchange = new UnaryCall<>(call, options.getDeadline());
        exchange.future.whenComplete((reply, failure) -> {
            if (exchange.future.isCancelled()) {
                call.cancel("cancelled by its caller", null);
            }
        });
        call.start(exchange, new Metadata());
        call.sendMessage(request);
        call.halfClose();
        call.request(2); // one more than expected, so that the end of the call arrives at once
        return exchange.future;
    }

    @Override
    public void onMessage(R message) {
        reply = new Reply<>(ConnectionEpochs.of(call), message);
    }

    @Override
    public void onClose(Status status, Metadata trailers) {
        if (!status.isOk()) {
            future.completeExceptionally(DaemonErrors.ofCall(status, deadline));
        } else if (reply == null) {
            Status nothing = Status.INTERNAL.withDescription("the daemon answered nothing");
            future.completeExceptionally(DaemonErrors.ofCall(nothing, deadline));
        } else {
            future.complete(reply);
        }
    }
}
