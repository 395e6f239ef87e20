package io.github.mutagenjava.embedded.engine;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.io.TempDir;

/** A loop between two folders of the test's own. */
abstract class LoopSetting {
    @TempDir
    Path scratch;

    EngineFixture fixture(UnaryOperator<Settings> change) {
        return new EngineFixture(
                scratch, settings -> change.apply(Settings.of(settings)).build());
    }

    EngineFixture fixture() {
        return fixture(settings -> settings);
    }

    /** Cycles happen only on request, so that a test knows when they do. */
    EngineFixture quietFixture() {
        return fixture(settings -> settings.watch(WatchMode.NO_WATCH));
    }

    static void awaitStatus(EngineFixture fixture, SynchronizationStatus status) {
        await().until(() -> fixture.loop().state().status() == status);
    }
}
