package io.github.mutagenjava.client.contract;

final class EmbeddedRunningTest extends RunningContract {
    @Override
    TestDaemon startDaemon() {
        return EmbeddedTestDaemon.start();
    }
}
