package io.github.mutagenjava.client.contract;

final class EmbeddedIgnoresTest extends IgnoresContract {
    @Override
    TestDaemon startDaemon() {
        return EmbeddedTestDaemon.start();
    }
}
