package io.github.mutagenjava.embedded.engine;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A process that does nothing but synchronize two folders until it is killed. */
final class EngineProcess {
    private EngineProcess() {}

    /** Arguments: data directory, alpha, beta. Prints a line when it runs. */
    public static void main(String[] arguments) throws Exception {
        EngineSettings settings = EngineSettings.defaults(
                "sync_test", Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
        SynchronizationLoop loop = new SynchronizationLoop(settings, state -> {}, EngineFixture.FAST, FaultHook.NONE);
        loop.connect();
        loop.start();
        System.out.println("running");
        new CountDownLatch(1).await();
    }
}
