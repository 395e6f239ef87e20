package io.github.mutagenjava.client.contract;

import java.util.Map;

final class RealModesTest extends ModesContract {
    @Override
    TestDaemon startDaemon() {
        return RealDaemon.startOrSkip(Map.of());
    }
}
