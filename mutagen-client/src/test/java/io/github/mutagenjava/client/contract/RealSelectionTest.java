package io.github.mutagenjava.client.contract;

import java.util.Map;

final class RealSelectionTest extends SelectionContract {
    @Override
    TestDaemon startDaemon() {
        return RealDaemon.startOrSkip(Map.of());
    }
}
