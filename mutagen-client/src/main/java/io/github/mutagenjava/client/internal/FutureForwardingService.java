package io.github.mutagenjava.client.internal;

import static java.util.Objects.requireNonNull;

import io.github.mutagenjava.client.AsyncPrompter;
import io.github.mutagenjava.client.Prompter;
import io.github.mutagenjava.client.forwarding.AsyncForwardingService;
import io.github.mutagenjava.client.forwarding.ForwardingSnapshot;
import io.github.mutagenjava.client.forwarding.ForwardingSpecification;
import io.github.mutagenjava.proto.forwarding.ListResponse;
import java.time.Duration;
import java.util.concurrent.Executor;

/** Forwarding sessions, for those who do not wait. */
final class FutureForwardingService
        extends FutureSessionService<ForwardingSpecification, ListResponse, ForwardingSnapshot>
        implements AsyncForwardingService {
    private final PromptedCalls calls;

    FutureForwardingService(PromptedCalls calls) {
        super(new ForwardingCalls(calls));
        this.calls = calls;
    }

    @Override
    public AsyncForwardingService withPrompter(Prompter prompter) {
        return withAsyncPrompter(blocking(prompter));
    }

    @Override
    public AsyncForwardingService withAsyncPrompter(AsyncPrompter prompter) {
        return new FutureForwardingService(calls.withPrompter(requireNonNull(prompter, "prompter")));
    }

    @Override
    public AsyncForwardingService withTimeout(Duration timeout) {
        return new FutureForwardingService(calls.withTimeout(requireNonNull(timeout, "timeout")));
    }

    @Override
    public AsyncForwardingService withExecutor(Executor executor) {
        return new FutureForwardingService(calls.withExecutor(requireNonNull(executor, "executor")));
    }
}
