package io.github.mutagenjava.server.json;

/** A document is not what its place takes; the message says where, what it takes and what it got. */
public final class UndecodableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With a whole sentence. */
    public UndecodableException(String message) {
        super(message);
    }

    /** For a value at a path. */
    static UndecodableException at(String path, String expected, String got) {
        return new UndecodableException(path + ": expected " + expected + ", got " + got);
    }
}
