package io.github.mutagenjava.client.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.mutagenjava.proto.forwarding.ForwardingGrpc;
import io.github.mutagenjava.proto.prompting.HostRequest;
import io.github.mutagenjava.proto.prompting.HostResponse;
import io.github.mutagenjava.proto.prompting.PromptingGrpc;
import io.github.mutagenjava.proto.synchronization.SynchronizationGrpc;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.StreamObserver;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioDomainSocketChannel;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The generated stubs on a daemon's socket, to say what our client would never say. */
final class RawDaemon implements AutoCloseable {
    private final EventLoopGroup group = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final ManagedChannel channel;

    RawDaemon(Path socket) {
        channel = NettyChannelBuilder.forAddress(UnixDomainSocketAddress.of(socket))
                .eventLoopGroup(group)
                .channelType(NioDomainSocketChannel.class)
                .usePlaintext()
                .overrideAuthority("localhost")
                .withOption(ChannelOption.SO_KEEPALIVE, null)
                .build();
    }

    SynchronizationGrpc.SynchronizationBlockingStub synchronization() {
        return SynchronizationGrpc.newBlockingStub(channel).withDeadlineAfter(60, TimeUnit.SECONDS);
    }

    SynchronizationGrpc.SynchronizationFutureStub futures() {
        return SynchronizationGrpc.newFutureStub(channel).withDeadlineAfter(60, TimeUnit.SECONDS);
    }

    ForwardingGrpc.ForwardingBlockingStub forwarding() {
        return ForwardingGrpc.newBlockingStub(channel).withDeadlineAfter(60, TimeUnit.SECONDS);
    }

    PromptingGrpc.PromptingBlockingStub prompting() {
        return PromptingGrpc.newBlockingStub(channel).withDeadlineAfter(60, TimeUnit.SECONDS);
    }

    PromptingGrpc.PromptingFutureStub promptingFutures() {
        return PromptingGrpc.newFutureStub(channel).withDeadlineAfter(60, TimeUnit.SECONDS);
    }

    Host host() {
        return new Host(PromptingGrpc.newStub(channel));
    }

    /** The words of the daemon's refusal, which has to be one: it knows a single code. */
    static String refusal(ThrowingCallable call) {
        StatusRuntimeException failure = catchThrowableOfType(StatusRuntimeException.class, call);
        assertThat(failure).isNotNull();
        assertThat(failure.getStatus().getCode()).isEqualTo(Status.Code.UNKNOWN);
        return String.valueOf(failure.getStatus().getDescription());
    }

    @Override
    public void close() {
        channel.shutdownNow();
        group.shutdownGracefully(0, 1, TimeUnit.SECONDS);
    }

    /** One end of a conversation with the daemon. */
    static final class Host implements StreamObserver<HostResponse> {
        private final BlockingQueue<HostResponse> received = new LinkedBlockingQueue<>();
        private final BlockingQueue<Status> ended = new LinkedBlockingQueue<>();
        private final StreamObserver<HostRequest> requests;

        private Host(PromptingGrpc.PromptingStub stub) {
            requests = stub.host(this);
        }

        /** Says something as the first message. */
        Host begin(boolean allowPrompts, String response) {
            requests.onNext(HostRequest.newBuilder()
                    .setAllowPrompts(allowPrompts)
                    .setResponse(response)
                    .build());
            return this;
        }

        void answer(String response) {
            begin(false, response);
        }

        HostResponse next() throws InterruptedException {
            HostResponse message = received.poll(60, TimeUnit.SECONDS);
            assertThat(message).as("a message of the daemon").isNotNull();
            return message;
        }

        Status end() throws InterruptedException {
            Status end = ended.poll(60, TimeUnit.SECONDS);
            assertThat(end).as("an end of the conversation").isNotNull();
            return end;
        }

        void cancel() {
            requests.onError(Status.CANCELLED.asRuntimeException());
        }

        @Override
        public void onNext(HostResponse message) {
            received.add(message);
        }

        @Override
        public void onError(Throwable failure) {
            ended.add(Status.fromThrowable(failure));
        }

        @Override
        public void onCompleted() {
            ended.add(Status.OK);
        }
    }
}
