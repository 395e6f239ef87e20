package io.github.mutagenjava.client.contract;

import java.util.Map;

final class RealSpecialContentTest extends SpecialContentContract {
    @Override
    TestDaemon startDaemon() {
        return RealDaemon.startOrSkip(Map.of());
    }
}
