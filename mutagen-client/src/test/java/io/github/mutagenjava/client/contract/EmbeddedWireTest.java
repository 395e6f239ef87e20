package io.github.mutagenjava.client.contract;

final class EmbeddedWireTest extends WireContract {
    @Override
    TestDaemon startDaemon() {
        return EmbeddedTestDaemon.start();
    }
}
