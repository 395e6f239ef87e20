/** A typed client for the Mutagen daemon. */
module io.github.mutagenjava.client {
    requires io.github.mutagenjava.proto;
    requires io.grpc.netty;
    // gRPC's modules are automatic and cannot name what they need; without these, a program on the module path would
    // not start.
    requires com.google.common.util.concurrent.internal;
    requires io.netty.codec.http2;
    requires io.netty.common;
    requires io.netty.transport;
    requires static org.jspecify;

    exports io.github.mutagenjava.client;
    exports io.github.mutagenjava.client.forwarding;
    exports io.github.mutagenjava.client.session;
    exports io.github.mutagenjava.client.synchronization;
}
