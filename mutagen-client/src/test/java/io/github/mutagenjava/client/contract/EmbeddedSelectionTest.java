package io.github.mutagenjava.client.contract;

final class EmbeddedSelectionTest extends SelectionContract {
    @Override
    TestDaemon startDaemon() {
        return EmbeddedTestDaemon.start();
    }
}
