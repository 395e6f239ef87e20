package io.github.mutagenjava.embedded.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;

/** Two roots in a scratch directory and a loop between them. */
final class EngineFixture implements AutoCloseable {
    static final EngineTiming FAST =
            new EngineTiming(Duration.ofMillis(100), Duration.ofMillis(50), Duration.ofMillis(20));

    final Path alpha;
    final Path beta;
    final List<EngineState> states = new CopyOnWriteArrayList<>();
    private final EngineSettings settings;
    private final EngineTiming timing;
    private SynchronizationLoop loop;

    EngineFixture(Path scratch) {
        this(scratch, UnaryOperator.identity());
    }

    EngineFixture(Path scratch, UnaryOperator<EngineSettings> change) {
        this(scratch, change, FAST);
    }

    EngineFixture(Path scratch, UnaryOperator<EngineSettings> change, EngineTiming timing) {
        this.timing = timing;
        try {
            alpha = Files.createDirectory(scratch.resolve("alpha"));
            beta = Files.createDirectory(scratch.resolve("beta"));
            settings = change.apply(
                    EngineSettings.defaults("sync_test", Files.createDirectory(scratch.resolve("data")), alpha, beta));
            new SessionHistory(settings.dataDirectory(), settings.session()).clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        loop = newLoop(FaultHook.NONE);
    }

    private SynchronizationLoop newLoop(FaultHook hook) {
        return new SynchronizationLoop(settings, states::add, timing, hook);
    }

    EngineSettings settings() {
        return settings;
    }

    SynchronizationLoop loop() {
        return loop;
    }

    EngineFixture start() {
        loop.start();
        return this;
    }

    /** Stops the loop and begins a new one on the same folders, as a restarted daemon does. */
    EngineFixture restart() {
        return restart(FaultHook.NONE);
    }

    EngineFixture restart(FaultHook hook) {
        loop.stop();
        loop = newLoop(hook);
        loop.start();
        return this;
    }

    /** Waits for the loop to be able to synchronize, then for one whole cycle. */
    EngineState flush() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (true) {
            try {
                loop.flush().get(20, TimeUnit.SECONDS);
                return loop.state();
            } catch (ExecutionException e) {
                if (!String.valueOf(e.getMessage()).contains(LoopSignals.NOT_ABLE) || System.nanoTime() > deadline) {
                    throw new AssertionError("flush failed, state " + loop.state(), e);
                }
                Thread.onSpinWait();
            } catch (InterruptedException | TimeoutException e) {
                throw new AssertionError("flush did not end, state " + loop.state(), e);
            }
        }
    }

    @Override
    public void close() {
        loop.stop();
    }
}
