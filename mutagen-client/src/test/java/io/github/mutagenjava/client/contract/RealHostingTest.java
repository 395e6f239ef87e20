package io.github.mutagenjava.client.contract;

import java.util.Map;

final class RealHostingTest extends HostingContract {
    @Override
    TestDaemon startDaemon() {
        return RealDaemon.startOrSkip(Map.of());
    }
}
