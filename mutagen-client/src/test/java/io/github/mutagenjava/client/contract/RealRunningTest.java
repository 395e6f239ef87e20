package io.github.mutagenjava.client.contract;

import java.util.Map;

final class RealRunningTest extends RunningContract {
    @Override
    TestDaemon startDaemon() {
        return RealDaemon.startOrSkip(Map.of());
    }
}
