package io.github.mutagenjava.benchmarks.load;

/** The server said what it must not say; the connection is of no more use. */
public final class ProtocolException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ProtocolException(String message) {
        super(message);
    }
}
