/** The protocol of the Mutagen daemon, and the rules that its two sides share. */
module io.github.mutagenjava.proto {
    requires transitive com.google.common;
    requires transitive com.google.protobuf;
    requires transitive io.grpc;
    requires transitive io.grpc.stub;
    requires io.grpc.protobuf;
    requires static org.jspecify;

    exports io.github.mutagenjava.proto.behavior;
    exports io.github.mutagenjava.proto.daemon;
    exports io.github.mutagenjava.proto.forwarding;
    exports io.github.mutagenjava.proto.prompting;
    exports io.github.mutagenjava.proto.rules;
    exports io.github.mutagenjava.proto.selection;
    exports io.github.mutagenjava.proto.synchronization;
    exports io.github.mutagenjava.proto.synchronization.compression;
    exports io.github.mutagenjava.proto.synchronization.core;
    exports io.github.mutagenjava.proto.synchronization.hashing;
    exports io.github.mutagenjava.proto.synchronization.ignore;
    exports io.github.mutagenjava.proto.synchronization.rsync;
    exports io.github.mutagenjava.proto.url;
}
