package io.github.mutagenjava.embedded.service;

import io.grpc.BindableService;
import io.grpc.Server;
import io.grpc.ServerInterceptor;
import io.grpc.netty.NettyServerBuilder;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.ChannelGroupFuture;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerDomainSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.ImmediateEventExecutor;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** A gRPC server on a Unix domain socket that only its owner may use. */
public final class SocketServer implements AutoCloseable {
    /** Largest message in either direction, as Mutagen has it. */
    public static final int MAXIMUM_MESSAGE_BYTES = 25 << 20;

    private static final int CLOSE_SECONDS = 10;

    private final Path socket;
    private final TrackingEventLoops eventLoops;
    private final Server server;

    private SocketServer(Path socket, TrackingEventLoops eventLoops, Server server) {
        this.socket = socket;
        this.eventLoops = eventLoops;
        this.server = server;
    }

    /**
     * Serves on a socket; one that lies there is stale, because the caller holds the daemon's lock, and is replaced.
     *
     * @param executor runs the calls, some of which block for as long as a person thinks
     * @param interceptor sees every call before its service
     */
    public static SocketServer start(
            Path socket, ExecutorService executor, ServerInterceptor interceptor, List<BindableService> services)
            throws IOException {
        Files.deleteIfExists(socket);
        var eventLoops = new TrackingEventLoops();
        var builder = NettyServerBuilder.forAddress(UnixDomainSocketAddress.of(socket))
                .channelType(NioServerDomainSocketChannel.class)
                .bossEventLoopGroup(eventLoops)
                .workerEventLoopGroup(eventLoops)
                // gRPC sets it for every connection and a Unix domain socket does not have it.
                .withChildOption(ChannelOption.SO_KEEPALIVE, null)
                .maxInboundMessageSize(MAXIMUM_MESSAGE_BYTES)
                .executor(executor)
                .intercept(interceptor);
        services.forEach(builder::addService);
        SocketServer server = new SocketServer(socket, eventLoops, builder.build());
        try {
            server.server.start();
            Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
            return server;
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /**
     * Ends all calls and connections, removes the socket and waits until that is done. Connections are cut before gRPC
     * can end their calls in a more orderly way, because clients of Mutagen know a daemon's end as "unavailable". What the
     * services still do goes on, and may answer until {@link #close}.
     */
    public void cut() throws IOException {
        try {
            eventLoops.cutConnections();
            server.shutdownNow();
            server.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            Files.deleteIfExists(socket);
        }
    }

    /** Does what {@link #cut} does, and ends the server's threads: an answer that came now would be reported as a defect. */
    @Override
    public void close() throws IOException {
        try {
            cut();
        } finally {
            eventLoops
                    .shutdownGracefully(0, CLOSE_SECONDS, TimeUnit.SECONDS)
                    .awaitUninterruptibly(CLOSE_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Knows every channel, the listening one included. */
    private static final class TrackingEventLoops extends MultiThreadIoEventLoopGroup {
        private final ChannelGroup channels = new DefaultChannelGroup(ImmediateEventExecutor.INSTANCE);

        TrackingEventLoops() {
            super(1, new DefaultThreadFactory("mutagen-embedded-io", true), NioIoHandler.newFactory());
        }

        /** Closes below the handlers, which would say farewell, and after what has been written before. */
        void cutConnections() throws InterruptedException {
            ChannelGroupFuture closed = channels.newCloseFuture();
            channels.forEach(channel ->
                    channel.eventLoop().execute(() -> channel.unsafe().close(channel.voidPromise())));
            closed.await(CLOSE_SECONDS, TimeUnit.SECONDS);
        }

        @Override
        public ChannelFuture register(Channel channel) {
            channels.add(channel);
            return super.register(channel);
        }
    }
}
