package io.github.mutagenjava.client.internal;

import static java.util.Objects.requireNonNull;

import io.github.mutagenjava.client.Prompter;
import io.github.mutagenjava.client.forwarding.ForwardingService;
import io.github.mutagenjava.client.forwarding.ForwardingSnapshot;
import io.github.mutagenjava.client.forwarding.ForwardingSpecification;
import io.github.mutagenjava.proto.forwarding.ListResponse;
import java.time.Duration;

/** Forwarding sessions, for those who wait. */
final class BlockingForwardingService
        extends BlockingSessionService<ForwardingSpecification, ListResponse, ForwardingSnapshot>
        implements ForwardingService {
    private final PromptedCalls calls;

    BlockingForwardingService(PromptedCalls calls) {
        super(new ForwardingCalls(calls));
        this.calls = calls;
    }

    @Override
    public ForwardingService withPrompter(Prompter prompter) {
        return new BlockingForwardingService(asking(prompter));
    }

    @Override
    public ForwardingService withTimeout(Duration timeout) {
        return new BlockingForwardingService(calls.withTimeout(requireNonNull(timeout, "timeout")));
    }
}
