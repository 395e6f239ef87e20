package io.github.mutagenjava.client;

/**
 * The daemon itself. Every method blocks until the daemon has answered; {@link AsyncDaemonService} has the same methods
 * without blocking. Instances can be used by any number of threads.
 *
 * @since 0.1
 */
public interface DaemonService {
    /**
     * Asks the daemon for its version.
     *
     * @throws DaemonUnavailableException if there is no daemon
     * @throws OperationTimeoutException if it does not answer in time
     */
    DaemonVersion version();

    /**
     * Ends the daemon. Its sessions are kept and go on when it is started again. The daemon may end before it has
     * answered; that counts as success.
     *
     * @throws DaemonUnavailableException if there is no daemon
     * @throws OperationTimeoutException if it does not answer in time
     */
    void terminate();
}
