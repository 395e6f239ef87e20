package io.github.mutagenjava.client.contract;

import java.util.Map;

final class RealContentTest extends ContentContract {
    @Override
    TestDaemon startDaemon() {
        return RealDaemon.startOrSkip(Map.of());
    }
}
