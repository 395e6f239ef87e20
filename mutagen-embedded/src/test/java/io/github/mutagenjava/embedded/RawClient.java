package io.github.mutagenjava.embedded;

import io.github.mutagenjava.proto.daemon.DaemonGrpc;
import io.github.mutagenjava.proto.forwarding.ForwardingGrpc;
import io.github.mutagenjava.proto.prompting.PromptingGrpc;
import io.github.mutagenjava.proto.selection.Selection;
import io.github.mutagenjava.proto.synchronization.Configuration;
import io.github.mutagenjava.proto.synchronization.CreateRequest;
import io.github.mutagenjava.proto.synchronization.CreationSpecification;
import io.github.mutagenjava.proto.synchronization.FlushRequest;
import io.github.mutagenjava.proto.synchronization.ListRequest;
import io.github.mutagenjava.proto.synchronization.ListResponse;
import io.github.mutagenjava.proto.synchronization.PauseRequest;
import io.github.mutagenjava.proto.synchronization.ResetRequest;
import io.github.mutagenjava.proto.synchronization.ResumeRequest;
import io.github.mutagenjava.proto.synchronization.State;
import io.github.mutagenjava.proto.synchronization.SynchronizationGrpc;
import io.github.mutagenjava.proto.synchronization.TerminateRequest;
import io.github.mutagenjava.proto.url.URL;
import io.grpc.ManagedChannel;
import io.grpc.netty.NettyChannelBuilder;
import io.netty.channel.ChannelOption;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioDomainSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The generated stubs over the daemon's socket, and the requests that most tests need. */
final class RawClient implements AutoCloseable {
    /** Any non-empty prompter will do where nobody is asked. */
    static final String NOBODY = "nobody";

    private final MultiThreadIoEventLoopGroup eventLoops =
            new MultiThreadIoEventLoopGroup(1, new DefaultThreadFactory("raw-client", true), NioIoHandler.newFactory());
    private final ManagedChannel channel;

    RawClient(Path socket) {
        channel = NettyChannelBuilder.forAddress(UnixDomainSocketAddress.of(socket))
                .eventLoopGroup(eventLoops)
                .channelType(NioDomainSocketChannel.class)
                .usePlaintext()
                .overrideAuthority("localhost")
                .withOption(ChannelOption.SO_KEEPALIVE, null)
                .maxInboundMessageSize(25 << 20)
                .build();
    }

    DaemonGrpc.DaemonBlockingStub daemon() {
        return DaemonGrpc.newBlockingStub(channel).withDeadlineAfter(30, TimeUnit.SECONDS);
    }

    SynchronizationGrpc.SynchronizationBlockingStub synchronization() {
        return SynchronizationGrpc.newBlockingStub(channel).withDeadlineAfter(30, TimeUnit.SECONDS);
    }

    SynchronizationGrpc.SynchronizationFutureStub synchronizationFutures() {
        return SynchronizationGrpc.newFutureStub(channel);
    }

    ForwardingGrpc.ForwardingBlockingStub forwarding() {
        return ForwardingGrpc.newBlockingStub(channel).withDeadlineAfter(30, TimeUnit.SECONDS);
    }

    PromptingGrpc.PromptingStub prompting() {
        return PromptingGrpc.newStub(channel);
    }

    PromptingGrpc.PromptingBlockingStub promptingBlocking() {
        return PromptingGrpc.newBlockingStub(channel).withDeadlineAfter(30, TimeUnit.SECONDS);
    }

    String create(CreationSpecification specification) {
        return synchronization()
                .create(CreateRequest.newBuilder()
                        .setPrompter(NOBODY)
                        .setSpecification(specification)
                        .build())
                .getSession();
    }

    ListResponse list(Selection selection, long previousStateIndex) {
        return synchronization().list(listRequest(selection, previousStateIndex));
    }

    State state(String session) {
        return list(select(session), 0).getSessionStates(0);
    }

    void pause(String session) {
        var ignored = synchronization()
                .pause(PauseRequest.newBuilder()
                        .setPrompter(NOBODY)
                        .setSelection(select(session))
                        .build());
    }

    void resume(String session) {
        var ignored = synchronization()
                .resume(ResumeRequest.newBuilder()
                        .setPrompter(NOBODY)
                        .setSelection(select(session))
                        .build());
    }

    void reset(String session) {
        var ignored = synchronization()
                .reset(ResetRequest.newBuilder()
                        .setPrompter(NOBODY)
                        .setSelection(select(session))
                        .build());
    }

    void flush(String session, boolean skipWait) {
        var ignored = synchronization()
                .flush(FlushRequest.newBuilder()
                        .setPrompter(NOBODY)
                        .setSelection(select(session))
                        .setSkipWait(skipWait)
                        .build());
    }

    void terminate(String session) {
        var ignored = synchronization()
                .terminate(TerminateRequest.newBuilder()
                        .setPrompter(NOBODY)
                        .setSelection(select(session))
                        .build());
    }

    static ListRequest listRequest(Selection selection, long previousStateIndex) {
        return ListRequest.newBuilder()
                .setSelection(selection)
                .setPreviousStateIndex(previousStateIndex)
                .build();
    }

    static Selection all() {
        return Selection.newBuilder().setAll(true).build();
    }

    static Selection select(String... specifications) {
        return Selection.newBuilder()
                .addAllSpecifications(List.of(specifications))
                .build();
    }

    static CreationSpecification.Builder specification(Path alpha, Path beta) {
        return specification(local(alpha), local(beta));
    }

    static CreationSpecification.Builder specification(URL alpha, URL beta) {
        return CreationSpecification.newBuilder()
                .setAlpha(alpha)
                .setBeta(beta)
                .setConfiguration(Configuration.getDefaultInstance())
                .setConfigurationAlpha(Configuration.getDefaultInstance())
                .setConfigurationBeta(Configuration.getDefaultInstance());
    }

    static CreationSpecification paused(String name) {
        return specification(Path.of("/alpha"), Path.of("/beta"))
                .setName(name)
                .setPaused(true)
                .build();
    }

    static URL local(Path path) {
        return URL.newBuilder().setPath(path.toString()).build();
    }

    @Override
    public void close() {
        channel.shutdownNow();
        try {
            channel.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        eventLoops.shutdownGracefully(0, 10, TimeUnit.SECONDS).syncUninterruptibly();
    }
}
