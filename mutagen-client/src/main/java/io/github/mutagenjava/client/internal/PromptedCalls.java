package io.github.mutagenjava.client.internal;

import io.github.mutagenjava.client.AsyncPrompter;
import io.grpc.CallOptions;
import io.grpc.MethodDescriptor;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * How the operations of one view are called. Futures complete on Netty's thread.
 *
 * @param prompter who answers questions
 * @param limit the time limit that the user set for every operation, if any
 * @param executor completes what users see of the futures
 */
record PromptedCalls(DaemonEngine engine, AsyncPrompter prompter, Optional<Duration> limit, Executor executor) {
    PromptedCalls withPrompter(AsyncPrompter other) {
        return new PromptedCalls(engine, other, limit, executor);
    }

    PromptedCalls withTimeout(Duration timeout) {
        return new PromptedCalls(engine, prompter, Optional.of(ClientSettings.positive(timeout, "timeout")), executor);
    }

    PromptedCalls withExecutor(Executor other) {
        return new PromptedCalls(engine, prompter, limit, other);
    }

    /** Sends a request for something that can ask, and then waits for people. */
    <Q, R> CompletableFuture<Reply<R>> asking(MethodDescriptor<Q, R> method, Function<String, Q> request) {
        return engine.promptedCall(method, request, prompter, true, patient());
    }

    /** Sends a request for something that only tells what it does. */
    <Q, R> CompletableFuture<Void> telling(
            MethodDescriptor<Q, R> method, Function<String, Q> request, CallOptions options) {
        return done(engine.promptedCall(method, request, prompter, false, options));
    }

    /** For what the daemon does at once. */
    CallOptions quick() {
        return DaemonEngine.limited(limit.orElse(engine.settings().timeout()));
    }

    /** For what waits for people, other hosts or a whole cycle. */
    CallOptions patient() {
        return limit.map(DaemonEngine::limited).orElse(CallOptions.DEFAULT);
    }

    static CompletableFuture<Void> done(CompletableFuture<?> future) {
        return mapped(future, reply -> null);
    }

    static <T, U> CompletableFuture<U> mapped(CompletableFuture<T> future, Function<T, U> mapping) {
        return DaemonEngine.propagatingCancel(future.thenApply(mapping), future);
    }
}
