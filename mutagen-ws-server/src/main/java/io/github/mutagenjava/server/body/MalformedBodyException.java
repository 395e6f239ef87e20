package io.github.mutagenjava.server.body;

import java.io.IOException;

/** Nobody can tell what belongs to a body; the message says what was expected. */
public final class MalformedBodyException extends IOException {

    private static final long serialVersionUID = 1L;

    MalformedBodyException(String expected, int octet) {
        super("malformed chunks: expected " + expected + ", got " + shown(octet));
    }

    private static String shown(int octet) {
        return octet > ' ' && octet < 0x7f ? "'" + (char) octet + "'" : String.format("0x%02x", octet);
    }

    /** Clients can cause many, and where it happened says nothing. */
    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}
