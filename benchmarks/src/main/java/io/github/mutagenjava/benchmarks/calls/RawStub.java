package io.github.mutagenjava.benchmarks.calls;

import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.MoreExecutors;
import io.github.mutagenjava.proto.selection.Selection;
import io.github.mutagenjava.proto.synchronization.ListRequest;
import io.github.mutagenjava.proto.synchronization.ListResponse;
import io.github.mutagenjava.proto.synchronization.SynchronizationGrpc;
import io.grpc.ManagedChannel;
import io.grpc.netty.NettyChannelBuilder;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioDomainSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The generated stub on a channel like the client's, and nothing else. */
final class RawStub implements Contestant {
    private static final int MAXIMUM_MESSAGE_BYTES = 25 << 20;
    private static final ListRequest REQUEST = ListRequest.newBuilder()
            .setSelection(Selection.newBuilder().setAll(true))
            .build();

    private final boolean blocking;
    private final EventLoopGroup group =
            new MultiThreadIoEventLoopGroup(1, new DefaultThreadFactory("raw-stub", true), NioIoHandler.newFactory());
    private final ManagedChannel channel;
    private final SynchronizationGrpc.SynchronizationBlockingStub blockingStub;
    private final SynchronizationGrpc.SynchronizationFutureStub futureStub;

    RawStub(Path socket, boolean blocking) {
        this.blocking = blocking;
        channel = NettyChannelBuilder.forAddress(UnixDomainSocketAddress.of(socket))
                .eventLoopGroup(group)
                .channelType(NioDomainSocketChannel.class)
                .usePlaintext()
                .overrideAuthority("localhost")
                .withOption(ChannelOption.SO_KEEPALIVE, null)
                .maxInboundMessageSize(MAXIMUM_MESSAGE_BYTES)
                .directExecutor()
                .build();
        blockingStub = SynchronizationGrpc.newBlockingStub(channel);
        futureStub = SynchronizationGrpc.newFutureStub(channel);
    }

    @Override
    public String name() {
        return blocking ? "raw blocking stub" : "raw future stub";
    }

    @Override
    public String baseline() {
        return name();
    }

    @Override
    public boolean isBlocking() {
        return blocking;
    }

    @Override
    public CompletableFuture<?> call() {
        if (blocking) {
            return CompletableFuture.completedFuture(blockingStub.list(REQUEST));
        }
        CompletableFuture<ListResponse> result = new CompletableFuture<>();
        Futures.addCallback(
                futureStub.list(REQUEST),
                new FutureCallback<>() {
                    @Override
                    public void onSuccess(@Nullable ListResponse response) {
                        result.complete(response);
                    }

                    @Override
                    public void onFailure(Throwable failure) {
                        result.completeExceptionally(failure);
                    }
                },
                MoreExecutors.directExecutor());
        return result;
    }

    @Override
    public void close() {
        channel.shutdownNow();
        group.shutdownGracefully();
    }
}
