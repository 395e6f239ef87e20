/** A small daemon that speaks Mutagen's protocol and synchronizes local folders. */
module io.github.mutagenjava.embedded {
    requires com.google.protobuf;
    requires io.github.mutagenjava.proto;
    requires io.grpc.netty;
    // gRPC's modules are automatic and cannot name what they need; without these, a program on the module path would
    // not start.
    requires com.google.common.util.concurrent.internal;
    requires io.netty.codec.http2;
    requires io.netty.common;
    requires io.netty.transport;
    requires static org.jspecify;
    requires static org.junit.jupiter.api;

    exports io.github.mutagenjava.embedded;
    exports io.github.mutagenjava.embedded.junit;
}
