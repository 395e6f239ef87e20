package io.github.mutagenjava.client.contract;

import java.util.Map;

final class RealSynchronizationTest extends SynchronizationContract {
    @Override
    TestDaemon startDaemon() {
        return RealDaemon.startOrSkip(Map.of());
    }
}
