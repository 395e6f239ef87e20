package io.github.mutagenjava.client.contract;

import java.util.Map;

final class RealWireTest extends WireContract {
    @Override
    TestDaemon startDaemon() {
        return RealDaemon.startOrSkip(Map.of());
    }
}
