package io.github.mutagenjava.client.contract;

final class EmbeddedPermissionsTest extends PermissionsContract {
    @Override
    TestDaemon startDaemon() {
        return EmbeddedTestDaemon.start();
    }
}
