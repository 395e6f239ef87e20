package io.github.mutagenjava.client.contract;

import java.util.Map;

final class RealDaemonTest extends DaemonContract {
    @Override
    TestDaemon startDaemon() {
        return RealDaemon.startOrSkip(Map.of());
    }
}
