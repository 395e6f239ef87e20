package io.github.mutagenjava.server.guard;

/** What a request shows of the token. */
public enum Credentials {
    /** The token, or the cookie that stands for it; or none is asked for. */
    GOOD,
    /** Something else in the token's place. */
    WRONG,
    /** Nothing. */
    NONE
}
