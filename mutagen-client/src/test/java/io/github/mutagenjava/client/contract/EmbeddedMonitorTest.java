package io.github.mutagenjava.client.contract;

final class EmbeddedMonitorTest extends MonitorContract {
    @Override
    TestDaemon startDaemon() {
        return EmbeddedTestDaemon.start();
    }
}
