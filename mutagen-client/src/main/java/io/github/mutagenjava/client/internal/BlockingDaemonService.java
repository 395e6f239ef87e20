package io.github.mutagenjava.client.internal;

import io.github.mutagenjava.client.DaemonService;
import io.github.mutagenjava.client.DaemonVersion;

/** Waits for what the engine's futures bring. */
record BlockingDaemonService(DaemonCalls calls) implements DaemonService {
    @Override
    public DaemonVersion version() {
        return BlockingWait.forResult(calls.version());
    }

    @Override
    public void terminate() {
        BlockingWait.forResult(calls.terminate());
    }
}
