package io.github.mutagenjava.client;

import io.github.mutagenjava.client.forwarding.AsyncForwardingService;
import io.github.mutagenjava.client.synchronization.AsyncSynchronizationService;

/**
 * The same client as {@link MutagenClient}, with futures. It shares the client's connection and ends with it.
 *
 * @since 0.1
 */
public interface AsyncMutagenClient {
    /** Synchronization sessions. */
    AsyncSynchronizationService synchronization();

    /** Forwarding sessions. */
    AsyncForwardingService forwarding();

    /** The daemon itself. */
    AsyncDaemonService daemon();
}
