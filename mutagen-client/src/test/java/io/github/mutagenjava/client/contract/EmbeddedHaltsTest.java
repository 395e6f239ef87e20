package io.github.mutagenjava.client.contract;

final class EmbeddedHaltsTest extends HaltsContract {
    @Override
    TestDaemon startDaemon() {
        return EmbeddedTestDaemon.start();
    }
}
