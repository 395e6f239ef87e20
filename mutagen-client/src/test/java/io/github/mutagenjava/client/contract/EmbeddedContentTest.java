package io.github.mutagenjava.client.contract;

final class EmbeddedContentTest extends ContentContract {
    @Override
    TestDaemon startDaemon() {
        return EmbeddedTestDaemon.start();
    }
}
