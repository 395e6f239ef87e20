package io.github.mutagenjava.client.contract;

import java.util.Map;

final class RealHaltsTest extends HaltsContract {
    @Override
    TestDaemon startDaemon() {
        return RealDaemon.startOrSkip(Map.of());
    }
}
