package io.github.mutagenjava.client.contract;

final class EmbeddedSynchronizationTest extends SynchronizationContract {
    @Override
    TestDaemon startDaemon() {
        return EmbeddedTestDaemon.start();
    }
}
