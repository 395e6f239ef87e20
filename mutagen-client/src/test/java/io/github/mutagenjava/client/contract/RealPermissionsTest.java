package io.github.mutagenjava.client.contract;

import java.util.Map;

final class RealPermissionsTest extends PermissionsContract {
    @Override
    TestDaemon startDaemon() {
        return RealDaemon.startOrSkip(Map.of());
    }
}
