package io.github.mutagenjava.client.synchronization;

import io.github.mutagenjava.client.AsyncPrompter;
import io.github.mutagenjava.client.MonitorEvent;
import io.github.mutagenjava.client.Prompter;
import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.session.SessionId;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;

/**
 * Synchronization sessions, without blocking. Methods do what those of {@link SynchronizationService} do and return at
 * once; failures are in the future, as the exceptions that are thrown there. Futures complete on the client's own
 * threads, of which there are few (what hangs on a future should not wait there for another one of this client), or
 * where {@link #withExecutor} says. Cancelling a future cancels the call; what the daemon has begun it may finish.
 *
 * @since 0.1
 */
public interface AsyncSynchronizationService {
    /** See {@link SynchronizationService#create}. */
    CompletableFuture<SessionId> create(SynchronizationSpecification specification);

    /** See {@link SynchronizationService#ensure}. */
    CompletableFuture<SessionId> ensure(String key, SynchronizationSpecification specification);

    /** See {@link SynchronizationService#list}. */
    CompletableFuture<SynchronizationSnapshot> list(Selection selection);

    /**
     * See {@link SynchronizationService#monitor}. Every subscriber has a monitor of its own, which ends when it
     * cancels; a subscriber that requests slowly gets the newest state. Subscribers are called one event at a time on
     * the same threads as futures complete on.
     */
    Flow.Publisher<MonitorEvent<SynchronizationSnapshot>> monitor(Selection selection);

    /** See {@link SynchronizationService#flush}. */
    CompletableFuture<Void> flush(Selection selection);

    /** See {@link SynchronizationService#requestFlush}. */
    CompletableFuture<Void> requestFlush(Selection selection);

    /** See {@link SynchronizationService#pause}. */
    CompletableFuture<Void> pause(Selection selection);

    /** See {@link SynchronizationService#resume}. */
    CompletableFuture<Void> resume(Selection selection);

    /** See {@link SynchronizationService#reset}. */
    CompletableFuture<Void> reset(Selection selection);

    /** See {@link SynchronizationService#terminate}. */
    CompletableFuture<Void> terminate(Selection selection);

    /** See {@link SynchronizationService#awaitSynchronized}. */
    CompletableFuture<Void> awaitSynchronized(Selection selection, Duration timeout);

    /** The same service with another prompter, which may block. */
    AsyncSynchronizationService withPrompter(Prompter prompter);

    /** The same service with a prompter that does not block. */
    AsyncSynchronizationService withAsyncPrompter(AsyncPrompter prompter);

    /** The same service with a time limit for every operation. */
    AsyncSynchronizationService withTimeout(Duration timeout);

    /**
     * The same service with futures that complete, and subscribers that are called, by an executor of yours; a task
     * that it rejects runs at once on the thread that brought it. An executor that runs its tasks in place,
     * {@code Runnable::run}, saves a change of threads for every result; what hangs on the futures then runs on the
     * connection's one thread, and must neither block nor take long.
     */
    AsyncSynchronizationService withExecutor(Executor executor);
}
