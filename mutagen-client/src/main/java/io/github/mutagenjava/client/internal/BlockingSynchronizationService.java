package io.github.mutagenjava.client.internal;

import static java.util.Objects.requireNonNull;

import io.github.mutagenjava.client.Monitor;
import io.github.mutagenjava.client.Prompter;
import io.github.mutagenjava.client.internal.mapping.StateMapping;
import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.session.SessionId;
import io.github.mutagenjava.client.synchronization.SynchronizationService;
import io.github.mutagenjava.client.synchronization.SynchronizationSnapshot;
import io.github.mutagenjava.client.synchronization.SynchronizationSpecification;
import io.github.mutagenjava.proto.synchronization.ListResponse;
import java.time.Duration;

/** Waits for what the engine's futures bring, and maps it on the caller's thread. */
record BlockingSynchronizationService(SynchronizationCalls calls) implements SynchronizationService {
    @Override
    public SessionId create(SynchronizationSpecification specification) {
        return BlockingWait.forResult(calls.create(requireNonNull(specification, "specification")));
    }

    @Override
    public SessionId ensure(String key, SynchronizationSpecification specification) {
        return BlockingWait.forResult(
                new EnsuredSession(calls, requireNonNull(key, "key"), requireNonNull(specification, "specification"))
                        .start());
    }

    @Override
    public SynchronizationSnapshot list(Selection selection) {
        Reply<ListResponse> reply = BlockingWait.forResult(calls.list(requireNonNull(selection, "selection")));
        return StateMapping.toRecord(reply.epoch(), reply.message());
    }

    @Override
    public Monitor<SynchronizationSnapshot> monitor(Selection selection) {
        return new BlockingMonitor<>(new SnapshotPoll<>(
                calls.engine(), SynchronizationListing.INSTANCE, requireNonNull(selection, "selection")));
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
    public void pause(Selection selection) {
        BlockingWait.forResult(calls.pause(requireNonNull(selection, "selection")));
    }

    @Override
    public void resume(Selection selection) {
        BlockingWait.forResult(calls.resume(requireNonNull(selection, "selection")));
    }

    @Override
    public void reset(Selection selection) {
        BlockingWait.forResult(calls.reset(requireNonNull(selection, "selection")));
    }

    @Override
    public void terminate(Selection selection) {
        BlockingWait.forResult(calls.terminate(requireNonNull(selection, "selection")));
    }

    @Override
    public void awaitSynchronized(Selection selection, Duration timeout) {
        BlockingWait.forResult(
                new SettledSessions(calls, requireNonNull(selection, "selection"), requireNonNull(timeout, "timeout"))
                        .start());
    }

    @Override
    public SynchronizationService withPrompter(Prompter prompter) {
        return new BlockingSynchronizationService(calls.withPrompter(new BlockingPrompter(
                requireNonNull(prompter, "prompter"), calls.engine().prompters())));
    }

    @Override
    public SynchronizationService withTimeout(Duration timeout) {
        return new BlockingSynchronizationService(calls.withTimeout(requireNonNull(timeout, "timeout")));
    }
}
