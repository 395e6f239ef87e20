package io.github.mutagenjava.client.internal;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFactory;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.nio.NioDomainSocketChannel;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;

/**
 * Makes channels that connect to one socket, whatever address they are told. gRPC makes a URI of the address that it is
 * given and refuses letters beyond ASCII in it, but a home folder may have them. So it is given {@link #ANY}.
 *
 * @param socket where to connect to
 */
record DomainSockets(Path socket) implements ChannelFactory<Channel> {
    static final SocketAddress ANY = UnixDomainSocketAddress.of("daemon.sock");

    @Override
    public Channel newChannel() {
        Channel channel = new NioDomainSocketChannel();
        channel.pipeline().addFirst(new ToSocket(UnixDomainSocketAddress.of(socket)));
        return channel;
    }

    private static final class ToSocket extends ChannelOutboundHandlerAdapter {
        private final SocketAddress socket;

        private ToSocket(SocketAddress socket) {
            this.socket = socket;
        }

        @Override
        public void connect(
                ChannelHandlerContext context, SocketAddress any, SocketAddress local, ChannelPromise connected) {
            context.connect(socket, local, connected);
        }
    }
}
