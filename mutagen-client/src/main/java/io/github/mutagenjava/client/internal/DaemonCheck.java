package io.github.mutagenjava.client.internal;

import io.github.mutagenjava.client.DaemonUnavailableException;
import io.github.mutagenjava.client.DaemonVersion;
import io.github.mutagenjava.client.UnsupportedDaemonException;
import io.github.mutagenjava.proto.daemon.DaemonGrpc;
import io.github.mutagenjava.proto.daemon.VersionRequest;
import io.github.mutagenjava.proto.daemon.VersionResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Makes sure, once for every connection, that the socket can be trusted and that the daemon behind it speaks a protocol
 * that we know.
 */
final class DaemonCheck {
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(100);
    /** gRPC goes on failing calls for a moment when a daemon is back: the connection is still being made. */
    private static final int ATTEMPTS_AFTER_LOSS = 2;

    private static final int ATTEMPTS_AFTER_START = 50;
    private static final int ATTEMPTS_FOR_OWNERSHIP = 10;

    private final DaemonChannel channel;
    private final Path socket;
    private final ClientSettings settings;
    private final SocketGuard guard;
    private final DaemonStarter starter;
    private final Executor blocking;
    private final Object lock = new Object();
    private volatile @Nullable Passed passed;
    private @Nullable CompletableFuture<DaemonVersion> underWay;
    private final SupportedVersions versions = new SupportedVersions(System.getLogger("io.github.mutagenjava.client"));

    DaemonCheck(DaemonChannel channel, Path socket, ClientSettings settings, DaemonStarter starter, Executor blocking) {
        this.channel = channel;
        this.socket = socket;
        this.settings = settings;
        this.guard = new SocketGuard(socket, settings.allowForeignSocket());
        this.starter = starter;
        this.blocking = blocking;
    }

    private record Passed(long epoch, DaemonVersion version) {}

    /** The version of the daemon on the present connection; connects if there is none. */
    CompletableFuture<DaemonVersion> passed() {
        long epoch = channel.epoch();
        Passed known = passed;
        return known != null && epoch != ConnectionEpochs.NONE && known.epoch == epoch
                ? CompletableFuture.completedFuture(known.version)
                : askOnce();
    }

    /** The version of the daemon on a given connection, or on a later one. */
    CompletableFuture<DaemonVersion> passedOn(long epoch) {
        Passed known = passed;
        return known != null && known.epoch >= epoch
                ? CompletableFuture.completedFuture(known.version)
                // Whoever is asked by now may have been asked on an earlier connection.
                : askOnce().thenCompose(version -> passedOn(epoch));
    }

    private CompletableFuture<DaemonVersion> askOnce() {
        CompletableFuture<DaemonVersion> answer;
        synchronized (lock) {
            CompletableFuture<DaemonVersion> shared = underWay;
            if (shared != null && !shared.isDone()) {
                return ofOnesOwn(shared);
            }
            answer = new CompletableFuture<>();
            underWay = answer;
        }
        attempt(answer, () -> examine(answer, ATTEMPTS_FOR_OWNERSHIP, settings.autostart() && !starter.isForbidden()));
        return ofOnesOwn(answer);
    }

    /** Whoever is one of several to fail may still write on its exception, as a blocking call does with its stack. */
    private static CompletableFuture<DaemonVersion> ofOnesOwn(CompletableFuture<DaemonVersion> shared) {
        return shared.exceptionallyCompose(
                failure -> CompletableFuture.failedFuture(DaemonErrors.copy(DaemonErrors.unwrap(failure))));
    }

    /** Everybody waits for the one answer: whatever goes wrong, there has to be one. */
    private static void attempt(CompletableFuture<?> answer, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | Error defect) {
            answer.completeExceptionally(defect);
        }
    }

    private void later(CompletableFuture<?> answer, Runnable step) {
        channel.after(BETWEEN_ATTEMPTS, () -> attempt(answer, step));
    }

    private void examine(CompletableFuture<DaemonVersion> answer, int attempts, boolean mayStart) {
        Optional<SocketGuard.Objection> objection = guard.objection();
        if (objection.isEmpty()) {
            ask(answer, mayStart, ATTEMPTS_AFTER_LOSS);
        } else if (objection.get().mayPass() && attempts > 1) {
            later(answer, () -> examine(answer, attempts - 1, mayStart));
        } else if (objection.get().missing() && mayStart) {
            startDaemon(answer);
        } else {
            answer.completeExceptionally(objection.get().asException());
        }
    }

    private void ask(CompletableFuture<DaemonVersion> answer, boolean mayStart, int moreAttempts) {
        channel.forgetBackoff();
        UnaryCall.start(
                        channel,
                        DaemonGrpc.getVersionMethod(),
                        VersionRequest.getDefaultInstance(),
                        DaemonEngine.limited(settings.connectTimeout()))
                .whenComplete((reply, failure) -> attempt(answer, () -> {
                    if (failure == null) {
                        judge(answer, reply);
                    } else if (DaemonErrors.isLostConnection(failure) && moreAttempts > 0) {
                        later(answer, () -> ask(answer, mayStart, moreAttempts - 1));
                    } else if (DaemonErrors.isLostConnection(failure) && mayStart) {
                        startDaemon(answer);
                    } else {
                        answer.completeExceptionally(failure);
                    }
                }));
    }

    private void startDaemon(CompletableFuture<DaemonVersion> answer) {
        CompletableFuture.runAsync(() -> starter.start(socket), blocking).whenComplete((started, failure) -> {
            if (failure == null) {
                attempt(answer, () -> awaitSocket(answer, ATTEMPTS_AFTER_START));
            } else {
                answer.completeExceptionally(failure);
            }
        });
    }

    private void awaitSocket(CompletableFuture<DaemonVersion> answer, int attempts) {
        Optional<SocketGuard.Objection> objection = guard.objection();
        if (objection.isEmpty()) {
            ask(answer, false, attempts);
        } else if (attempts > 1) {
            later(answer, () -> awaitSocket(answer, attempts - 1));
        } else {
            answer.completeExceptionally(new DaemonUnavailableException("the daemon was started, but does not listen: "
                    + objection.get().text()));
        }
    }

    private void judge(CompletableFuture<DaemonVersion> answer, Reply<VersionResponse> reply) {
        DaemonVersion version = toRecord(reply.message());
        try {
            versions.check(version, socket.toString());
            passed = new Passed(reply.epoch(), version);
            answer.complete(version);
        } catch (UnsupportedDaemonException tooOld) {
            answer.completeExceptionally(tooOld);
        }
    }

    static DaemonVersion toRecord(VersionResponse version) {
        return new DaemonVersion(version.getMajor(), version.getMinor(), version.getPatch(), version.getTag());
    }
}
