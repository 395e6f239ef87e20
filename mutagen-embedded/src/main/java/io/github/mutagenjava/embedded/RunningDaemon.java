package io.github.mutagenjava.embedded;

import io.github.mutagenjava.embedded.prompting.PrompterRegistry;
import io.github.mutagenjava.embedded.service.DaemonCalls;
import io.github.mutagenjava.embedded.service.ForwardingCalls;
import io.github.mutagenjava.embedded.service.PromptingCalls;
import io.github.mutagenjava.embedded.service.ScriptedCalls;
import io.github.mutagenjava.embedded.service.SocketServer;
import io.github.mutagenjava.embedded.service.SynchronizationCalls;
import io.github.mutagenjava.embedded.session.ReportedVersion;
import io.github.mutagenjava.embedded.session.ScriptedHosts;
import io.github.mutagenjava.embedded.session.SessionRegistry;
import io.github.mutagenjava.embedded.session.StateIndex;
import io.github.mutagenjava.embedded.socket.DaemonDirectory;
import io.github.mutagenjava.embedded.socket.DaemonLock;
import io.github.mutagenjava.proto.rules.Platform;
import io.github.mutagenjava.proto.rules.RequestRules;
import io.github.mutagenjava.proto.rules.SpecificationRules;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** The parts of a daemon, begun in one order and ended in the other. */
final class RunningDaemon {
    private static final Logger LOGGER = System.getLogger(EmbeddedDaemon.class.getName());
    private static final int CLOSE_SECONDS = 10;

    private final DaemonLock lock;
    private final SessionRegistry sessions;
    private final StateIndex forwardingIndex = new StateIndex();
    private final ExecutorService calls = Executors.newCachedThreadPool(new CallThreads());
    private final SocketServer server;
    private final DaemonScript script;
    private final AtomicBoolean closing = new AtomicBoolean();
    private final CountDownLatch closed = new CountDownLatch(1);

    private RunningDaemon(DaemonDirectory directory, ReportedVersion version, Duration reconnect, DaemonLock lock)
            throws IOException {
        this.lock = lock;
        AtomicReference<ReportedVersion> reported = new AtomicReference<>(version);
        ScriptedHosts hosts = new ScriptedHosts();
        ScriptedCalls scriptedCalls = new ScriptedCalls();
        PrompterRegistry prompters = new PrompterRegistry();
        RequestRules rules = RequestRules.of(SpecificationRules.withoutExtraAlgorithms(Platform.current()));
        sessions = SessionRegistry.open(directory.root(), prompters, hosts, version, Clock.systemUTC(), reconnect);
        script = new DaemonScript(reported, scriptedCalls, hosts, sessions);
        try {
            server = SocketServer.start(
                    directory.socket(),
                    calls,
                    scriptedCalls,
                    List.of(
                            new DaemonCalls(reported::get, this::closeLater),
                            new PromptingCalls(prompters),
                            new ForwardingCalls(forwardingIndex, rules, calls),
                            new SynchronizationCalls(sessions, rules, calls)));
        } catch (IOException | RuntimeException e) {
            sessions.shutdown();
            calls.shutdown();
            throw e;
        }
    }

    static RunningDaemon start(DaemonDirectory directory, ReportedVersion version, Duration reconnect)
            throws IOException {
        directory.create();
        DaemonLock lock = DaemonLock.acquire(directory);
        try {
            directory.claim();
            return new RunningDaemon(directory, version, reconnect, lock);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** A client's wish: it is answered first, on a thread that the end does not wait for. */
    private void closeLater() {
        Thread thread = new Thread(this::close, "mutagen-embedded-close");
        thread.setDaemon(true);
        thread.start();
    }

    DaemonScript script() {
        return script;
    }

    void close() {
        if (closing.compareAndSet(false, true)) {
            try {
                closeAll();
            } finally {
                closed.countDown();
            }
        } else {
            awaitClosed();
        }
    }

    /** Connections end first, so that nobody waits for a prompter that is gone, then the calls; the lock ends last. */
    private void closeAll() {
        attempt(server::cut);
        forwardingIndex.terminate();
        attempt(sessions::shutdown);
        calls.shutdown();
        attempt(() -> {
            if (!calls.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                calls.shutdownNow();
            }
        });
        attempt(server::close);
        attempt(lock::close);
    }

    private static void attempt(Step step) {
        try {
            step.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOGGER.log(Level.WARNING, "The embedded daemon could not release everything: " + e.getMessage(), e);
        }
    }

    private void awaitClosed() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void awaitTermination() throws InterruptedException {
        closed.await();
    }

    boolean isTerminated() {
        return closed.getCount() == 0;
    }

    @FunctionalInterface
    private interface Step {
        void run() throws IOException, InterruptedException;
    }

    private static final class CallThreads implements ThreadFactory {
        private final AtomicInteger count = new AtomicInteger();

        @Override
        public Thread newThread(Runnable work) {
            Thread thread = new Thread(work, "mutagen-embedded-call-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        }
    }
}
