package io.github.mutagenjava.client.contract;

import java.util.Map;

final class RealLimitsTest extends LimitsContract {
    @Override
    TestDaemon startDaemon() {
        return RealDaemon.startOrSkip(Map.of());
    }
}
