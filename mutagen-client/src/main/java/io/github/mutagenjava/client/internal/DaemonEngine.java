package io.github.mutagenjava.client.internal;

import io.github.mutagenjava.client.AsyncPrompter;
import io.github.mutagenjava.client.DaemonUnavailableException;
import io.github.mutagenjava.client.DaemonVersion;
import io.github.mutagenjava.client.OperationTimeoutException;
import io.grpc.CallOptions;
import io.grpc.Deadline;
import io.grpc.MethodDescriptor;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * The one engine under both views: makes sure of the daemon, calls it, hosts prompters, and turns failures into ours.
 * Its futures complete on Netty's thread; the views take them elsewhere before a user sees them.
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
    private final OpenOperations operations = new OpenOperations();

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

    ClientSettings settings() {
        return settings;
    }

    DaemonChannel channel() {
        return channel;
    }

    ExecutorService prompters() {
        return prompters;
    }

    /** Begins something that ends with the client at the latest. */
    <T> Operation<T> begin() {
        return operations.begin();
    }

    /** The daemon behind the socket, connected and of a version that we can talk to. */
    CompletableFuture<DaemonVersion> ready() {
        Operation<DaemonVersion> operation = begin();
        if (!operation.isOver()) {
            operation.then(check.passed(), operation::succeed);
        }
        return translated(operation.result());
    }

    /** Sends one request, if the daemon is one that we can talk to. */
    <Q, R> CompletableFuture<Reply<R>> call(MethodDescriptor<Q, R> method, Q request, CallOptions options) {
        Operation<Reply<R>> operation = begin();
        afterCheck(operation, options, () -> send(operation, method, request, options));
        return translated(operation.result());
    }

    /**
     * Sends a request that changes nothing. If its connection breaks, it is sent once more: the connection to a daemon
     * that was restarted closes in its own time, and until then requests still go out on it.
     */
    <Q, R> CompletableFuture<Reply<R>> read(MethodDescriptor<Q, R> method, Q request, CallOptions options) {
        boolean connected = channel.epoch() != ConnectionEpochs.NONE;
        Operation<Reply<R>> operation = begin();
        operation.own(call(method, request, options)).whenComplete((reply, failure) -> {
            if (failure == null) {
                operation.succeed(reply);
            } else if (connected && DaemonErrors.unwrap(failure) instanceof DaemonUnavailableException) {
                operation.proceed(() -> operation.then(call(method, request, options), operation::succeed));
            } else {
                operation.fail(failure);
            }
        });
        return operation.result();
    }

    /** Sends a request with a prompter hosted for as long as it takes. */
    <Q, R> CompletableFuture<Reply<R>> promptedCall(
            MethodDescriptor<Q, R> method,
            Function<String, Q> request,
            AsyncPrompter prompter,
            boolean allowPrompts,
            CallOptions options) {
        Operation<Reply<R>> operation = begin();
        afterCheck(operation, options, () -> {
            HostedPrompter hosted = HostedPrompter.start(channel, options, prompter, allowPrompts, prompters);
            operation.own(hosted.life()).whenComplete((nothing, failure) -> {
                if (failure != null) {
                    operation.fail(failure);
                }
            });
            hosted.identifier().whenComplete((identifier, failure) -> {
                if (failure == null && !operation.isOver()) {
                    operation.proceed(() -> send(operation, method, request.apply(identifier), options));
                }
            });
        });
        return translated(operation.result());
    }

    /** Limits a call in time, from now on. */
    static CallOptions limited(Duration limit) {
        return CallOptions.DEFAULT.withDeadlineAfter(limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void afterCheck(Operation<?> operation, CallOptions options, Runnable next) {
        if (operation.isOver()) {
            return; // the client is closed
        }
        CompletableFuture<DaemonVersion> checked = check.passed();
        Deadline deadline = options.getDeadline();
        if (deadline != null && !checked.isDone()) {
            Duration left = Duration.ofNanos(deadline.timeRemaining(TimeUnit.NANOSECONDS));
            Future<?> timer = operation.own(channel.after(
                    left,
                    () -> operation.fail(new OperationTimeoutException(
                            "no daemon answered at " + socket + " in time; the operation was not begun"))));
            // From then on the call has the deadline, and says otherwise.
            checked.whenComplete((version, failure) -> timer.cancel(false));
        }
        operation.then(checked, version -> next.run());
    }

    private <Q, R> void send(
            Operation<Reply<R>> operation, MethodDescriptor<Q, R> method, Q request, CallOptions options) {
        operation.then(
                UnaryCall.start(channel, method, request, options),
                // Another daemon may have taken over meanwhile: what it says counts only if we know its version.
                reply -> operation.then(check.passedOn(reply.epoch()), version -> operation.succeed(reply)));
    }

    private <T> CompletableFuture<T> translated(CompletableFuture<T> future) {
        CompletableFuture<T> result = new CompletableFuture<>();
        future.whenComplete((value, failure) -> {
            if (failure == null) {
                result.complete(value);
            } else {
                result.completeExceptionally(DaemonErrors.translate(failure, socket.toString()));
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

    /** Takes a result to an executor of the user's or to {@link #callbacks()}. */
    static <T, U> CompletableFuture<U> delivered(
            CompletableFuture<T> future, Function<T, U> mapping, Executor executor) {
        CompletableFuture<U> result = new CompletableFuture<>();
        future.whenComplete((value, failure) -> handOver(executor, () -> {
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

    /** Threads where a user may do what he likes. */
    Executor callbacks() {
        return callbacks;
    }

    static void handOver(Executor executor, Runnable task) {
        AtomicBoolean begun = new AtomicBoolean();
        try {
            executor.execute(() -> {
                begun.set(true);
                task.run();
            });
        } catch (RejectedExecutionException rejected) {
            if (begun.get()) {
                throw rejected; // the task's own, which ran in place
            }
            task.run(); // somebody waits for it, and there is no other thread left
        }
    }

    /** Prompters end before the connection: what one is just sending must not meet a thread that is gone. */
    @Override
    public void close() {
        operations.close();
        prompters.shutdownNow();
        awaitEnd(prompters);
        channel.close();
        callbacks.shutdown();
        awaitEnd(callbacks);
    }

    private static void awaitEnd(ExecutorService executor) {
        try {
            executor.awaitTermination(AT_LAST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
