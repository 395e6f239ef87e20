package io.github.mutagenjava.client.contract;

import java.util.Map;

final class RealLinksTest extends LinksContract {
    @Override
    TestDaemon startDaemon() {
        return RealDaemon.startOrSkip(Map.of());
    }
}
