package io.github.mutagenjava.client.contract;

final class EmbeddedLimitsTest extends LimitsContract {
    @Override
    TestDaemon startDaemon() {
        return EmbeddedTestDaemon.start();
    }
}
