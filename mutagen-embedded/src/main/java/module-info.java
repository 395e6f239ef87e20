/** A small daemon that speaks Mutagen's protocol and synchronizes local folders. */
module io.github.mutagenjava.embedded {
    requires com.google.protobuf;
    requires io.github.mutagenjava.proto;
    requires io.grpc.netty;
    requires io.netty.common;
    requires io.netty.transport;
    requires static org.jspecify;
    requires static transitive org.junit.jupiter.api;

    exports io.github.mutagenjava.embedded;
    exports io.github.mutagenjava.embedded.junit;
}
