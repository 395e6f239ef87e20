package io.github.mutagenjava.client.contract;

final class EmbeddedModesTest extends ModesContract {
    @Override
    TestDaemon startDaemon() {
        return EmbeddedTestDaemon.start();
    }
}
