package io.github.mutagenjava.server.action;

import io.github.mutagenjava.client.DaemonUnavailableException;
import io.github.mutagenjava.client.InvalidSelectionException;
import io.github.mutagenjava.client.InvalidSpecificationException;
import io.github.mutagenjava.client.MutagenException;
import io.github.mutagenjava.client.OperationTimeoutException;
import io.github.mutagenjava.client.PromptFailedException;
import io.github.mutagenjava.client.UnsupportedDaemonException;
import io.github.mutagenjava.server.json.UndecodableException;
import io.undertow.util.StatusCodes;
import java.lang.System.Logger.Level;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;

/**
 * Why a request failed, as the interface tells it. The one place that turns exceptions into codes.
 *
 * @param code the envelope's
 * @param status of an HTTP answer
 */
public record Failure(int code, int status, String message) {

    /** Undecodable, unknown, refused, late, cancelled. */
    public static final int REQUEST = 2001;

    /** A creation was refused, or a request that needs its data came without. */
    public static final int REFUSED = 2003;

    /** A defect of ours. */
    public static final int DEFECT = 2004;

    private static final System.Logger LOG = System.getLogger(Failure.class.getName());
    private static final String MAY_GO_ON = "the daemon may still carry it out";

    /** The failure behind an exception that an action ended with. */
    public static Failure of(Action action, Throwable thrown) {
        Throwable cause =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (cause instanceof RefusedException refused) {
            return refused.failure();
        }
        if (cause instanceof UndecodableException) {
            return new Failure(REQUEST, StatusCodes.BAD_REQUEST, text(cause));
        }
        if (cause instanceof CancellationException) {
            return new Failure(
                    REQUEST, StatusCodes.CONFLICT, action.changesSessions() ? "cancelled; " + MAY_GO_ON : "cancelled");
        }
        return cause instanceof MutagenException exception ? ofClient(action, exception) : defect(action, cause);
    }

    private static Failure ofClient(Action action, MutagenException cause) {
        if (cause instanceof DaemonUnavailableException || cause instanceof UnsupportedDaemonException) {
            return new Failure(REQUEST, StatusCodes.SERVICE_UNAVAILABLE, text(cause));
        }
        if (cause instanceof OperationTimeoutException late) {
            return new Failure(REQUEST, StatusCodes.GATEWAY_TIME_OUT, late.reason());
        }
        if (cause instanceof InvalidSpecificationException invalid) {
            return new Failure(REFUSED, StatusCodes.CONFLICT, invalid.daemonText());
        }
        if (cause instanceof InvalidSelectionException invalid) {
            return new Failure(REQUEST, StatusCodes.CONFLICT, invalid.reason());
        }
        String message = cause instanceof PromptFailedException && cause.getCause() != null
                ? "a question was not answered: " + text(cause.getCause())
                : text(cause);
        return new Failure(action == Action.CREATION ? REFUSED : REQUEST, StatusCodes.CONFLICT, message);
    }

    private static Failure defect(Action action, Throwable cause) {
        LOG.log(Level.ERROR, "defect in " + action.word(), cause);
        return new Failure(DEFECT, StatusCodes.INTERNAL_SERVER_ERROR, "internal error; the server's log has its cause");
    }

    private static String text(Throwable thrown) {
        return thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage();
    }
}
