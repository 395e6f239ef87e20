package io.github.mutagenjava.client.forwarding;

import io.github.mutagenjava.client.AsyncPrompter;
import io.github.mutagenjava.client.MonitorEvent;
import io.github.mutagenjava.client.Prompter;
import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.session.SessionId;
import io.github.mutagenjava.client.synchronization.AsyncSynchronizationService;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;

/**
 * Forwarding sessions, without blocking. Methods do what those of {@link ForwardingService} do and return at once;
 * failures are in the future, as the exceptions that are thrown there. Futures complete on the client's own threads, of
 * which there are few (what hangs on a future should not wait there for another one of this client), or where
 * {@link #withExecutor} says. Cancelling a future cancels the call; what the daemon has begun it may finish.
 *
 * @since 0.1
 */
public interface AsyncForwardingService {
    /** See {@link ForwardingService#create}. */
    CompletableFuture<SessionId> create(ForwardingSpecification specification);

    /** See {@link ForwardingService#list}. */
    CompletableFuture<ForwardingSnapshot> list(Selection selection);

    /**
     * See {@link ForwardingService#monitor}. Every subscriber has a monitor of its own, which ends when it cancels; a
     * subscriber that requests slowly gets the newest state. Subscribers are called one event at a time on the same
     * threads as futures complete on.
     */
    Flow.Publisher<MonitorEvent<ForwardingSnapshot>> monitor(Selection selection);

    /** See {@link ForwardingService#pause}. */
    CompletableFuture<Void> pause(Selection selection);

    /** See {@link ForwardingService#resume}. */
    CompletableFuture<Void> resume(Selection selection);

    /** See {@link ForwardingService#terminate}. */
    CompletableFuture<Void> terminate(Selection selection);

    /** The same service with another prompter, which may block. */
    AsyncForwardingService withPrompter(Prompter prompter);

    /** The same service with a prompter that does not block. */
    AsyncForwardingService withAsyncPrompter(AsyncPrompter prompter);

    /** The same service with a time limit for every operation. */
    AsyncForwardingService withTimeout(Duration timeout);

    /** The same service with futures that complete elsewhere; see {@link AsyncSynchronizationService#withExecutor}. */
    AsyncForwardingService withExecutor(Executor executor);
}
