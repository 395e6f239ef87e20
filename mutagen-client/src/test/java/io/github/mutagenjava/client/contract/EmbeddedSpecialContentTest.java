package io.github.mutagenjava.client.contract;

final class EmbeddedSpecialContentTest extends SpecialContentContract {
    @Override
    TestDaemon startDaemon() {
        return EmbeddedTestDaemon.start();
    }
}
