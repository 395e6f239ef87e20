package io.github.mutagenjava.client.internal;

import io.github.mutagenjava.client.AsyncPrompter;
import io.github.mutagenjava.client.DaemonUnavailableException;
import io.github.mutagenjava.client.DaemonVersion;
import io.github.mutagenjava.proto.prompting.PromptingGrpc;
import io.grpc.CallOptions;
import io.grpc.MethodDescriptor;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * The one engine under both views: makes sure of the daemon, calls it, hosts prompters, and turns failures into ours. Its
 * futures complete on Netty's thread; the views take them elsewhere before a user sees them.
 */
final class DaemonEngine implements AutoCloseable {
    private static final int CALLBACK_THREADS = 4;
    private static final Duration AT_LAST = Duration.ofSeconds(1);

    private final Path socket;
    private final ClientSettings settings;
    private final DaemonChannel channel;
    private final DaemonCheck check;
    private final ThreadPoolExecutor callbacks;
    private final ExecutorService prompters;
    private volatile boolean closed;

    DaemonEngine(Path socket, ClientSettings settings, DaemonStarter starter) {
        this.socket = socket;
        this.settings = settings;
        channel = new DaemonChannel(socket);
        callbacks = new ThreadPoolExecutor(
                CALLBACK_THREADS,
                CALLBACK_THREADS,
                10,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                new DefaultThreadFactory("mutagen-client", true));
        callbacks.allowCoreThreadTimeOut(true);
        prompters = new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                10,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                new DefaultThreadFactory("mutagen-prompter", true));
        check = new DaemonCheck(channel, socket, settings, starter, prompters);
    }

    boolean isClosed() {
        return closed;
    }

    ClientSettings settings() {
        return settings;
    }

    DaemonChannel channel() {
        return channel;
    }

    ExecutorService prompters() {
        return prompters;
    }

    /** The daemon behind the socket, connected and of a version that we can talk to. */
    CompletableFuture<DaemonVersion> ready() {
        return translated(check.passed());
    }

    /** Sends one request, if the daemon is one that we can talk to. */
    <Q, R> CompletableFuture<Reply<R>> call(MethodDescriptor<Q, R> method, Q request, CallOptions options) {
        Operation<Reply<R>> operation = new Operation<>();
        afterCheck(operation, () -> send(operation, method, request, options));
        return translated(operation.result());
    }

    /** Sends a request with a prompter hosted for as long as it takes. */
    <Q, R> CompletableFuture<Reply<R>> promptedCall(
            MethodDescriptor<Q, R> method,
            Function<String, Q> request,
            AsyncPrompter prompter,
            boolean allowPrompts,
            Optional<Duration> limit) {
        Operation<Reply<R>> operation = new Operation<>();
        CallOptions options = limited(limit);
        afterCheck(operation, () -> {
            HostedPrompter hosted = HostedPrompter.start(
                    channel.newCall(PromptingGrpc.getHostMethod(), options), prompter, allowPrompts, prompters);
            operation.own(hosted.life()).whenComplete((nothing, failure) -> {
                if (failure != null) {
                    operation.result().completeExceptionally(failure);
                }
            });
            hosted.identifier().whenComplete((identifier, failure) -> {
                if (failure == null) {
                    send(operation, method, request.apply(identifier), options);
                }
            });
        });
        return translated(operation.result());
    }

    static CallOptions limited(Optional<Duration> limit) {
        return limit.map(duration -> CallOptions.DEFAULT.withDeadlineAfter(duration.toNanos(), TimeUnit.NANOSECONDS))
                .orElse(CallOptions.DEFAULT);
    }

    private void afterCheck(Operation<?> operation, Runnable next) {
        if (closed) {
            operation.result().completeExceptionally(new DaemonUnavailableException("this client is closed"));
            return;
        }
        check.passed().whenComplete((version, failure) -> {
            if (failure != null) {
                operation.result().completeExceptionally(failure);
            } else if (!operation.result().isDone()) {
                next.run();
            }
        });
    }

    private <Q, R> void send(
            Operation<Reply<R>> operation, MethodDescriptor<Q, R> method, Q request, CallOptions options) {
        operation
                .own(UnaryCall.start(channel.newCall(method, options), request))
                .whenComplete((reply, failure) -> {
                    if (failure != null) {
                        operation.result().completeExceptionally(failure);
                    } else {
                        // Another daemon may have taken over meanwhile: what it says counts only if we know its
                        // version.
                        check.passedOn(reply.epoch()).whenComplete((version, unsupported) -> {
                            if (unsupported != null) {
                                operation.result().completeExceptionally(unsupported);
                            } else {
                                operation.result().complete(reply);
                            }
                        });
                    }
                });
    }

    private <T> CompletableFuture<T> translated(CompletableFuture<T> future) {
        CompletableFuture<T> result = new CompletableFuture<>();
        future.whenComplete((value, failure) -> {
            if (failure == null) {
                result.complete(value);
            } else {
                result.completeExceptionally(translate(failure));
            }
        });
        return propagatingCancel(result, future);
    }

    /** Lets whoever cancels the one cancel the other. */
    static <T> CompletableFuture<T> propagatingCancel(CompletableFuture<T> result, CompletableFuture<?> source) {
        result.whenComplete((value, failure) -> {
            if (result.isCancelled()) {
                source.cancel(true);
            }
        });
        return result;
    }

    RuntimeException translate(Throwable failure) {
        if (closed && DaemonErrors.isLostConnection(failure)) {
            return new DaemonUnavailableException(
                    "this client was closed; the daemon may still carry the operation out", failure);
        }
        return DaemonErrors.translate(failure, socket.toString());
    }

    /** Takes a result to a thread where a user may do what he likes. */
    <T, U> CompletableFuture<U> delivered(CompletableFuture<T> future, Function<T, U> mapping) {
        CompletableFuture<U> result = new CompletableFuture<>();
        future.whenComplete((value, failure) -> onCallbackThread(() -> {
            if (failure != null) {
                result.completeExceptionally(DaemonErrors.unwrap(failure));
                return;
            }
            try {
                result.complete(mapping.apply(value));
            } catch (RuntimeException | Error defect) {
                result.completeExceptionally(defect);
            }
        }));
        return propagatingCancel(result, future);
    }

    void onCallbackThread(Runnable task) {
        try {
            callbacks.execute(task);
        } catch (RejectedExecutionException alreadyClosed) {
            task.run(); // somebody waits for it, and there is no other thread left
        }
    }

    @Override
    public void close() {
        closed = true;
        channel.close();
        callbacks.shutdown();
        prompters.shutdownNow();
        try {
            prompters.awaitTermination(AT_LAST.toMillis(), TimeUnit.MILLISECONDS);
            callbacks.awaitTermination(AT_LAST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
