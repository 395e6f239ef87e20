package io.github.mutagenjava.server.socket;

import io.github.mutagenjava.server.action.ActionRouter;
import io.github.mutagenjava.server.monitor.MonitorHub;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.LongSupplier;

/** What every connection works with. */
public record Services(
        ActionRouter router,
        MonitorHub hub,
        Limits limits,
        MemoryBudget budget,
        SendBuffers buffers,
        ScheduledExecutorService timer,
        LongSupplier nanoTime) {

    /** With buffers of their own. */
    public Services(
            ActionRouter router,
            MonitorHub hub,
            Limits limits,
            MemoryBudget budget,
            ScheduledExecutorService timer,
            LongSupplier nanoTime) {
        this(router, hub, limits, budget, new SendBuffers(), timer, nanoTime);
    }
}
