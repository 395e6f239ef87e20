package io.github.mutagenjava.client.synchronization;

import io.github.mutagenjava.client.DaemonUnavailableException;
import io.github.mutagenjava.client.InvalidSpecificationException;
import io.github.mutagenjava.client.Monitor;
import io.github.mutagenjava.client.NotSynchronizedException;
import io.github.mutagenjava.client.OperationFailedException;
import io.github.mutagenjava.client.OperationInterruptedException;
import io.github.mutagenjava.client.OperationTimeoutException;
import io.github.mutagenjava.client.PromptFailedException;
import io.github.mutagenjava.client.Prompter;
import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.session.SessionId;
import java.time.Duration;

/**
 * Synchronization sessions. Every method blocks until the daemon has answered; {@link AsyncSynchronizationService} has
 * the same methods without blocking. Instances can be used by any number of threads.
 *
 * <p>Every operation can throw {@link DaemonUnavailableException} if there is no daemon,
 * {@link OperationFailedException} with the daemon's text if it refuses, {@link OperationTimeoutException}, and
 * {@link OperationInterruptedException}. An operation on several sessions handles one after the other and stops at the
 * first failure; those already done stay done.
 *
 * @since 0.1
 */
public interface SynchronizationService {
    /**
     * Creates a session and connects both of its endpoints, unless it is created paused. Waits for people and for SSH,
     * without a limit of its own.
     *
     * @throws OperationFailedException if an endpoint cannot be connected; no session remains
     * @throws PromptFailedException if SSH asked and the prompter had no answer; no session remains
     */
    SessionId create(SynchronizationSpecification specification);

    /**
     * Creates a session unless there is one with this key already, and returns the one that there is, running unless
     * the specification says paused: one that somebody paused is resumed. Several programs that do this at the same
     * time end up with one session: each creates its own paused, the oldest wins and is resumed, and the others are
     * terminated by their creators.
     *
     * @param key a label value of the caller's choice, which stands for the session; stored under the label
     *     {@code io.github.mutagenjava/key}
     * @param specification what to create; an existing session is not compared with it
     * @throws InvalidSpecificationException if the key is no label value
     * @throws OperationFailedException if an endpoint cannot be connected; a session created for this does not remain
     */
    SessionId ensure(String key, SynchronizationSpecification specification);

    /** Lists the selected sessions, oldest first. */
    SynchronizationSnapshot list(Selection selection);

    /**
     * Follows the selected sessions. Names that no session has yet are no error; the sessions appear once they exist.
     *
     * @return a monitor, to be closed
     */
    Monitor<SynchronizationSnapshot> monitor(Selection selection);

    /** Forces a synchronization cycle and waits for its end, however long it takes. */
    void flush(Selection selection);

    /** Forces a synchronization cycle without waiting for it. */
    void requestFlush(Selection selection);

    /** Pauses sessions; those that are paused stay so. */
    void pause(Selection selection);

    /**
     * Resumes sessions and connects their endpoints; does nothing for those that are connected. If connecting fails, a
     * session is no longer paused and the daemon keeps trying without a prompter.
     */
    void resume(Selection selection);

    /**
     * Forgets what the endpoints had in common, so that the next cycle compares them anew. A paused session stays
     * paused.
     */
    void reset(Selection selection);

    /** Ends sessions for good. Files stay where they are. */
    void terminate(Selection selection);

    /**
     * Flushes, then waits until every selected session is settled without a conflict or problem.
     *
     * @param timeout how long to wait at most for everything together
     * @throws NotSynchronizedException if a session cannot get there by itself: it is paused, halted, or has conflicts
     *     or problems
     * @throws OperationTimeoutException if it does not get there in time
     */
    void awaitSynchronized(Selection selection, Duration timeout);

    /** The same service with another prompter. */
    SynchronizationService withPrompter(Prompter prompter);

    /** The same service with a time limit for every operation. */
    SynchronizationService withTimeout(Duration timeout);
}
