package io.github.mutagenjava.client.forwarding;

import io.github.mutagenjava.client.DaemonUnavailableException;
import io.github.mutagenjava.client.Monitor;
import io.github.mutagenjava.client.OperationFailedException;
import io.github.mutagenjava.client.OperationInterruptedException;
import io.github.mutagenjava.client.OperationTimeoutException;
import io.github.mutagenjava.client.PromptFailedException;
import io.github.mutagenjava.client.Prompter;
import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.session.SessionId;
import java.time.Duration;

/**
 * Forwarding sessions: connections that are taken at a source are made at a destination. Every method blocks until the
 * daemon has answered; {@link AsyncForwardingService} has the same methods without blocking. Instances can be used by
 * any number of threads.
 *
 * <p>Every operation can throw {@link DaemonUnavailableException} if there is no daemon,
 * {@link OperationFailedException} with the daemon's text if it refuses, {@link OperationTimeoutException}, and
 * {@link OperationInterruptedException}. An operation on several sessions handles one after the other and stops at the
 * first failure; those already done stay done.
 *
 * @since 0.1
 */
public interface ForwardingService {
    /**
     * Creates a session and connects both of its endpoints, unless it is created paused. Waits for people and for SSH,
     * without a limit of its own. A local source begins to listen only afterwards: that its address is taken shows in
     * {@link ForwardingState#lastError()}.
     *
     * @throws OperationFailedException if an endpoint cannot be connected; no session remains
     * @throws PromptFailedException if SSH asked and the prompter had no answer; no session remains
     */
    SessionId create(ForwardingSpecification specification);

    /** Lists the selected sessions, oldest first. */
    ForwardingSnapshot list(Selection selection);

    /**
     * Follows the selected sessions. Names that no session has yet are no error; the sessions appear once they exist.
     *
     * @return a monitor, to be closed
     */
    Monitor<ForwardingSnapshot> monitor(Selection selection);

    /** Pauses sessions and ends their connections; those that are paused stay so. */
    void pause(Selection selection);

    /**
     * Resumes sessions and connects their endpoints; does nothing for those that forward. If connecting fails, a
     * session is no longer paused and the daemon keeps trying without a prompter.
     *
     * @throws PromptFailedException if SSH asked and the prompter had no answer
     */
    void resume(Selection selection);

    /** Ends sessions and their connections for good. */
    void terminate(Selection selection);

    /** The same service with another prompter. */
    ForwardingService withPrompter(Prompter prompter);

    /** The same service with a time limit for every operation. */
    ForwardingService withTimeout(Duration timeout);
}
