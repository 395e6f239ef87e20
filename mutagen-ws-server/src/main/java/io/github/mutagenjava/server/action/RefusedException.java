package io.github.mutagenjava.server.action;

import io.undertow.util.StatusCodes;

/** A request ends with an error frame instead of what was asked for. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    /** With what the client is told. */
    public RefusedException(Failure failure) {
        // No stack: it says nothing about a refusal, and clients can cause many.
        super(failure.message(), null, false, false);
        this.failure = failure;
    }

    /** A request that names nothing in flight, open or known. */
    public static RefusedException request(String message) {
        return new RefusedException(new Failure(Failure.REQUEST, StatusCodes.BAD_REQUEST, message));
    }

    /** A request whose data lacks what its action needs. */
    public static RefusedException data(String message) {
        return new RefusedException(new Failure(Failure.REFUSED, StatusCodes.BAD_REQUEST, message));
    }

    /** One request too many. */
    public static RefusedException tooMany(String message) {
        return new RefusedException(new Failure(Failure.REQUEST, StatusCodes.TOO_MANY_REQUESTS, message));
    }

    /** What the client is told. */
    public Failure failure() {
        return failure;
    }
}
