package io.github.mutagenjava.client.contract;

final class EmbeddedConflictsTest extends ConflictsContract {
    @Override
    TestDaemon startDaemon() {
        return EmbeddedTestDaemon.start();
    }
}
