package io.github.mutagenjava.embedded.service;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Delays and failures that a script wants, before the services see a call. Methods are named as on the wire. */
public final class ScriptedCalls implements ServerInterceptor {
    private final Map<String, Duration> delays = new ConcurrentHashMap<>();
    private final Map<String, Queue<String>> failures = new ConcurrentHashMap<>();

    /** Has every call of a method wait before anything is done; zero ends that. */
    public void delay(String method, Duration delay) {
        delays.put(method, delay);
    }

    /** Has the next call of a method fail with this text; further ones wait for the calls after it. */
    public void failNext(String method, String text) {
        failures.computeIfAbsent(method, key -> new ConcurrentLinkedQueue<>()).add(text);
    }

    /** Forgets everything. */
    public void clear() {
        delays.clear();
        failures.clear();
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        String method = call.getMethodDescriptor().getFullMethodName();
        pause(delays.getOrDefault(method, Duration.ZERO));
        @Nullable String failure = nextFailure(method);
        if (failure == null) {
            return next.startCall(call, headers);
        }
        call.close(Status.UNKNOWN.withDescription(failure), new Metadata());
        return new ServerCall.Listener<>() {};
    }

    private @Nullable String nextFailure(String method) {
        Queue<String> waiting = failures.get(method);
        return waiting == null ? null : waiting.poll();
    }

    /** Ends early when the client gives up or the daemon ends. */
    private static void pause(Duration delay) {
        if (delay.isZero()) {
            return;
        }
        try {
            CallCancellation.future().get(delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            // The delay is over.
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
