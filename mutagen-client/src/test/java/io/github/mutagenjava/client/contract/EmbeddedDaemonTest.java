package io.github.mutagenjava.client.contract;

final class EmbeddedDaemonTest extends DaemonContract {
    @Override
    TestDaemon startDaemon() {
        return EmbeddedTestDaemon.start();
    }
}
