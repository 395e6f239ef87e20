package io.github.mutagenjava.server.socket;

import io.github.mutagenjava.server.action.ActionRouter;
import io.github.mutagenjava.server.monitor.MonitorHub;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.LongSupplier;

/**
 * What every connection works with.
 *
 * @param budget for what clients have not taken
 * @param incoming for what has not come to its end
 */
public record Services(
        ActionRouter router,
        MonitorHub hub,
        Limits limits,
        MemoryBudget budget,
        MemoryBudget incoming,
        SendBuffers buffers,
        ScheduledExecutorService timer,
        LongSupplier nanoTime) {

    /** With buffers of their own. */
    public Services(
            ActionRouter router,
            MonitorHub hub,
            Limits limits,
            MemoryBudget budget,
            MemoryBudget incoming,
            ScheduledExecutorService timer,
            LongSupplier nanoTime) {
        this(router, hub, limits, budget, incoming, new SendBuffers(), timer, nanoTime);
    }
}
