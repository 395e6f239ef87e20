package io.github.mutagenjava.client.internal;

import static java.util.Objects.requireNonNull;

import io.github.mutagenjava.client.Prompter;
import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.session.SessionId;
import io.github.mutagenjava.client.synchronization.SynchronizationService;
import io.github.mutagenjava.client.synchronization.SynchronizationSnapshot;
import io.github.mutagenjava.client.synchronization.SynchronizationSpecification;
import io.github.mutagenjava.proto.synchronization.ListResponse;
import java.time.Duration;

/** Synchronization sessions, for those who wait. */
final class BlockingSynchronizationService
        extends BlockingSessionService<SynchronizationSpecification, ListResponse, SynchronizationSnapshot>
        implements SynchronizationService {
    private final SynchronizationCalls calls;

    BlockingSynchronizationService(PromptedCalls calls) {
        this(new SynchronizationCalls(calls));
    }

    private BlockingSynchronizationService(SynchronizationCalls calls) {
        super(calls);
        this.calls = calls;
    }

    @Override
    public SessionId ensure(String key, SynchronizationSpecification specification) {
        return BlockingWait.forResult(
                new EnsuredSession(calls, requireNonNull(key, "key"), requireNonNull(specification, "specification"))
                        .start());
    }

    @Override
    public void flush(Selection selection) {
        BlockingWait.forResult(calls.flush(requireNonNull(selection, "selection"), false));
    }

    @Override
    public void requestFlush(Selection selection) {
        BlockingWait.forResult(calls.flush(requireNonNull(selection, "selection"), true));
    }

    @Override
    public void reset(Selection selection) {
        BlockingWait.forResult(calls.reset(requireNonNull(selection, "selection")));
    }

    @Override
    public void awaitSynchronized(Selection selection, Duration timeout) {
        BlockingWait.forResult(
                new SettledSessions(calls, requireNonNull(selection, "selection"), requireNonNull(timeout, "timeout"))
                        .start());
    }

    @Override
    public SynchronizationService withPrompter(Prompter prompter) {
        return new BlockingSynchronizationService(asking(prompter));
    }

    @Override
    public SynchronizationService withTimeout(Duration timeout) {
        return new BlockingSynchronizationService(calls.calls().withTimeout(requireNonNull(timeout, "timeout")));
    }
}
