package io.github.mutagenjava.client.contract;

import java.util.Map;

final class RealIgnoresTest extends IgnoresContract {
    @Override
    TestDaemon startDaemon() {
        return RealDaemon.startOrSkip(Map.of());
    }
}
