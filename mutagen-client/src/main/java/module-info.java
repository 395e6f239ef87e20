/** A typed client for the Mutagen daemon. */
module io.github.mutagenjava.client {
    requires io.github.mutagenjava.proto;
    requires io.grpc.netty;
    requires io.netty.common;
    requires io.netty.transport;
    requires static org.jspecify;

    exports io.github.mutagenjava.client;
    exports io.github.mutagenjava.client.forwarding;
    exports io.github.mutagenjava.client.session;
    exports io.github.mutagenjava.client.synchronization;
}
