package io.github.mutagenjava.server.socket;

/** The codes of RFC 6455 that we close with. */
final class CloseCodes {

    static final int GOING_AWAY = 1001;
    static final int PROTOCOL_ERROR = 1002;
    static final int UNSUPPORTED = 1003;
    static final int POLICY = 1008;
    static final int TOO_BIG = 1009;
    static final int TRY_AGAIN_LATER = 1013;

    private CloseCodes() {}
}
