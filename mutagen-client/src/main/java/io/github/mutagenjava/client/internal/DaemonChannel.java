package io.github.mutagenjava.client.internal;

import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.netty.NettyChannelBuilder;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** The connection to a socket: gRPC over one Netty thread, which also serves as a timer. */
final class DaemonChannel implements AutoCloseable {
    private static final int MAXIMUM_MESSAGE_BYTES = 25 << 20;
    private static final int MAXIMUM_REFUSAL_BYTES = 1 << 20;

    private final EventLoopGroup group;
    private final ConnectionEpochs epochs = new ConnectionEpochs();
    private final ManagedChannel channel;

    DaemonChannel(Path socket) {
        group = new MultiThreadIoEventLoopGroup(
                1, new DefaultThreadFactory("mutagen-client-io", true), NioIoHandler.newFactory());
        channel = NettyChannelBuilder.forAddress(DomainSockets.ANY)
                .eventLoopGroup(group)
                .channelFactory(new DomainSockets(socket))
                .usePlaintext()
                .overrideAuthority("localhost")
                // gRPC sets it, domain sockets lack it, and Netty would warn on every connect.
                .withOption(ChannelOption.SO_KEEPALIVE, null)
                .maxInboundMessageSize(MAXIMUM_MESSAGE_BYTES)
                // A refusal comes as metadata, and can hold all that ssh printed.
                .maxInboundMetadataSize(MAXIMUM_REFUSAL_BYTES)
                .addTransportFilter(epochs)
                .directExecutor()
                .build();
    }

    <Q, R> ClientCall<Q, R> newCall(MethodDescriptor<Q, R> method, CallOptions options) {
        return channel.newCall(method, options);
    }

    /** The connection that new calls will most likely use, or {@link ConnectionEpochs#NONE}. */
    long epoch() {
        return epochs.current();
    }

    /** Makes the next call try at once, however long the daemon has been away. */
    void forgetBackoff() {
        channel.resetConnectBackoff();
    }

    /** Runs a short task later, on Netty's thread. Nothing happens if the channel is closed by then. */
    Future<?> after(Duration delay, Runnable task) {
        try {
            return group.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException closed) {
            return CompletableFuture.failedFuture(closed);
        }
    }

    @Override
    public void close() {
        channel.shutdownNow();
        try {
            channel.awaitTermination(1, TimeUnit.SECONDS);
            group.shutdownGracefully(0, 1, TimeUnit.SECONDS).await(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            group.shutdownGracefully(0, 1, TimeUnit.SECONDS);
            Thread.currentThread().interrupt();
        }
    }
}
