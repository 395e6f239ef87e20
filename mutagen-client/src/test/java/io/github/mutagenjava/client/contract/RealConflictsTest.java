package io.github.mutagenjava.client.contract;

import java.util.Map;

final class RealConflictsTest extends ConflictsContract {
    @Override
    TestDaemon startDaemon() {
        return RealDaemon.startOrSkip(Map.of());
    }
}
