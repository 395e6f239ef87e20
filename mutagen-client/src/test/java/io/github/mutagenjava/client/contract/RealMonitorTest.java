package io.github.mutagenjava.client.contract;

import java.util.Map;

final class RealMonitorTest extends MonitorContract {
    @Override
    TestDaemon startDaemon() {
        return RealDaemon.startOrSkip(Map.of());
    }
}
