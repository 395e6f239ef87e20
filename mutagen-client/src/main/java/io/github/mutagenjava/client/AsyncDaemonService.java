package io.github.mutagenjava.client;

import java.util.concurrent.CompletableFuture;

/**
 * The daemon itself, without blocking. Methods return at once; failures are in the future, as the exceptions that
 * {@link DaemonService} throws. Futures complete on the client's own threads; cancelling one cancels the call.
 *
 * @since 0.1
 */
public interface AsyncDaemonService {
    /** Asks the daemon for its version. */
    CompletableFuture<DaemonVersion> version();

    /** Ends the daemon; see {@link DaemonService#terminate()}. */
    CompletableFuture<Void> terminate();
}
