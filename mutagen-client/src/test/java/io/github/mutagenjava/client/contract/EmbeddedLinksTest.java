package io.github.mutagenjava.client.contract;

final class EmbeddedLinksTest extends LinksContract {
    @Override
    TestDaemon startDaemon() {
        return EmbeddedTestDaemon.start();
    }
}
