package io.github.mutagenjava.client.internal;

import io.github.mutagenjava.client.DaemonUnavailableException;
import io.github.mutagenjava.client.MutagenException;
import io.github.mutagenjava.client.OperationFailedException;
import io.github.mutagenjava.client.OperationTimeoutException;
import io.github.mutagenjava.client.UnsupportedDaemonException;
import io.grpc.Deadline;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The one place that reads gRPC's status. The daemon itself knows one code only, UNKNOWN, and says the rest in words;
 * every other code comes from the gRPC library on either side.
 */
final class DaemonErrors {
    private static final long DAEMON_IS_EARLIER_BY_MS = 20;

    private DaemonErrors() {}

    /** What the user gets to see for a failure of a call. */
    static RuntimeException translate(Throwable failure, String socket) {
        Throwable cause = unwrap(failure);
        if (cause instanceof MutagenException || cause instanceof CancellationException) {
            return (RuntimeException) cause;
        }
        if (cause instanceof StatusRuntimeException refusal) {
            return translate(refusal, socket);
        }
        return cause instanceof RuntimeException unexpected ? unexpected : new CompletionException(cause);
    }

    private static MutagenException translate(StatusRuntimeException failure, String socket) {
        Status status = failure.getStatus();
        String text = text(status);
        return switch (status.getCode()) {
            case UNKNOWN, CANCELLED, INTERNAL -> new OperationFailedException(text, failure);
            case UNAVAILABLE ->
                new DaemonUnavailableException(
                        "no daemon answers at " + socket + " (" + text + "); start it with `mutagen daemon start`",
                        failure);
            case DEADLINE_EXCEEDED ->
                new OperationTimeoutException(
                        "the daemon at " + socket + " did not answer in time and may still carry the operation out",
                        "allow it more with withTimeout",
                        failure);
            case RESOURCE_EXHAUSTED ->
                new OperationFailedException(
                        "a message is larger than the 25 MiB that the daemon allows; select or send less (" + text
                                + ")",
                        failure);
            case UNIMPLEMENTED ->
                new UnsupportedDaemonException(
                        "the daemon does not know this operation (" + text + "); update Mutagen", failure);
            default -> new OperationFailedException(status.getCode() + ": " + text, failure);
        };
    }

    /** The same failure as an object of its own, where it is one of those that many can wait for at once. */
    static Throwable copy(Throwable failure) {
        Throwable copy;
        if (failure instanceof DaemonUnavailableException) {
            copy = new DaemonUnavailableException(String.valueOf(failure.getMessage()));
        } else if (failure instanceof UnsupportedDaemonException) {
            copy = new UnsupportedDaemonException(String.valueOf(failure.getMessage()));
        } else {
            return failure;
        }
        return failure.getCause() == null ? copy : copy.initCause(failure.getCause());
    }

    private static String text(Status status) {
        String description = status.getDescription();
        Throwable cause = status.getCause();
        if ("io exception".equals(description) && cause != null && cause.getMessage() != null) {
            return cause.getMessage(); // it says which one
        }
        return description == null ? status.getCode().name() : description;
    }

    /** The end of a call as a failure. Its stack would be Netty's, which tells nobody anything. */
    static StatusRuntimeException ofCall(Status status, @Nullable Deadline deadline) {
        StatusRuntimeException failure = ofClosedCall(status, deadline).asRuntimeException();
        failure.setStackTrace(new StackTraceElement[0]);
        return failure;
    }

    /** What the end of a call really means, where gRPC or the daemon say it otherwise. */
    static Status ofClosedCall(Status status, @Nullable Deadline deadline) {
        if (status.getCode() == Status.Code.UNKNOWN && status.getCause() != null) {
            // Nothing that came over the wire has a cause: the connection broke while the call went out.
            return Status.UNAVAILABLE.withDescription(status.getDescription()).withCause(status.getCause());
        }
        // The daemon knows the deadline too, and can be the first to give up: then it says so in words of its own.
        boolean expired = deadline != null && deadline.timeRemaining(TimeUnit.MILLISECONDS) <= DAEMON_IS_EARLIER_BY_MS;
        return expired && isCancellation(status)
                ? Status.DEADLINE_EXCEEDED.withDescription(status.getDescription())
                : status;
    }

    private static boolean isCancellation(Status status) {
        String text = String.valueOf(status.getDescription());
        return switch (status.getCode()) {
            case CANCELLED -> true;
            case UNKNOWN -> text.contains("cancelled") || text.contains("context deadline exceeded");
            default -> false;
        };
    }

    /** Whether the daemon refused what it was asked, and would again; if not, it was ending. */
    static boolean isRefusal(Throwable failure) {
        return failure instanceof OperationFailedException
                && !String.valueOf(failure.getMessage()).endsWith("tracking terminated")
                && !(failure.getCause() instanceof StatusRuntimeException status
                        && status.getStatus().getCode() == Status.Code.CANCELLED);
    }

    /** Whether the daemon may well be ending: it answers a request to end either way. */
    static boolean isLostConnection(Throwable failure) {
        return unwrap(failure) instanceof StatusRuntimeException refusal
                && refusal.getStatus().getCode() == Status.Code.UNAVAILABLE;
    }

    /** Whether the daemon has no session for one of the specifications of a request. */
    static boolean isUnknownSession(Throwable failure) {
        Throwable cause = unwrap(failure);
        return cause instanceof OperationFailedException
                && String.valueOf(cause.getMessage()).endsWith("did not match any sessions");
    }

    static Throwable unwrap(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof CompletionException || cause instanceof java.util.concurrent.ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
