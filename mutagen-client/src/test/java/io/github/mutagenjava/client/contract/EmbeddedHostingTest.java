package io.github.mutagenjava.client.contract;

final class EmbeddedHostingTest extends HostingContract {
    @Override
    TestDaemon startDaemon() {
        return EmbeddedTestDaemon.start();
    }
}
