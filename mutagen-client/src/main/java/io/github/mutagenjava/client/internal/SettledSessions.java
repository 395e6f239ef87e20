package io.github.mutagenjava.client.internal;

import io.github.mutagenjava.client.MonitorEvent;
import io.github.mutagenjava.client.NotSynchronizedException;
import io.github.mutagenjava.client.OperationFailedException;
import io.github.mutagenjava.client.OperationTimeoutException;
import io.github.mutagenjava.client.internal.mapping.StateMapping;
import io.github.mutagenjava.client.session.Health;
import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.synchronization.SynchronizationSnapshot;
import io.github.mutagenjava.client.synchronization.SynchronizationState;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Flushes sessions once they are connected, then follows them until they are settled. What a person has to mend ends the
 * wait at once: a paused or halted session from the start, conflicts and problems after the flush.
 */
final class SettledSessions {
    private final SynchronizationCalls calls;
    private final Selection selection;
    private final Duration timeout;
    private final SnapshotPoll poll;
    private final Operation<Void> operation = new Operation<>();

    SettledSessions(SynchronizationCalls calls, Selection selection, Duration timeout) {
        this.calls = calls;
        this.selection = selection;
        this.timeout = ClientSettings.positive(timeout, "timeout");
        poll = new SnapshotPoll(calls.engine(), selection);
    }

    CompletableFuture<Void> start() {
        calls.engine()
                .channel()
                .after(
                        timeout,
                        () -> operation
                                .result()
                                .completeExceptionally(new OperationTimeoutException(
                                        "not synchronized within " + timeout + ": " + selection)));
        operation.own(calls.list(selection)).whenComplete((reply, failure) -> {
            if (failure != null) {
                operation.result().completeExceptionally(DaemonErrors.unwrap(failure));
            } else {
                flushOnceConnected(StateMapping.toRecord(reply.epoch(), reply.message()));
            }
        });
        return operation.result();
    }

    private void flushOnceConnected(SynchronizationSnapshot snapshot) {
        boolean connecting = false;
        for (SynchronizationState state : snapshot) {
            if (state.session().paused() || state.status().isHalted()) {
                giveUp(state);
                return;
            }
            connecting |= !state.status().isConnected();
        }
        if (connecting) {
            onNextSnapshot(this::flushOnceConnected);
            return;
        }
        operation.own(calls.flush(selection, false)).whenComplete((nothing, failure) -> {
            if (failure == null) {
                onNextSnapshot(this::awaitSettled);
            } else if (DaemonErrors.unwrap(failure) instanceof OperationFailedException) {
                // It broke, was paused or terminated meanwhile: look again before saying why.
                onNextSnapshot(this::flushOnceConnected);
            } else {
                operation.result().completeExceptionally(DaemonErrors.unwrap(failure));
            }
        });
    }

    private void awaitSettled(SynchronizationSnapshot snapshot) {
        boolean settled = true;
        for (SynchronizationState state : snapshot) {
            switch (state.health().verdict()) {
                case SYNCHRONIZED -> {}
                case WORKING, DISCONNECTED -> settled = false;
                default -> {
                    giveUp(state);
                    return;
                }
            }
        }
        if (settled) {
            operation.result().complete(null);
        } else {
            onNextSnapshot(this::awaitSettled);
        }
    }

    private void onNextSnapshot(Consumer<SynchronizationSnapshot> next) {
        if (operation.result().isDone()) {
            return;
        }
        operation.own(poll.next()).whenComplete((event, failure) -> {
            if (failure != null) {
                operation.result().completeExceptionally(DaemonErrors.unwrap(failure));
            } else if (event instanceof MonitorEvent.Snapshot<SynchronizationSnapshot> snapshot) {
                next.accept(snapshot.value());
            } else if (event instanceof MonitorEvent.Disconnected<SynchronizationSnapshot> lost) {
                operation.result().completeExceptionally(lost.cause());
            }
        });
    }

    private void giveUp(SynchronizationState state) {
        Health health = state.health();
        operation
                .result()
                .completeExceptionally(
                        new NotSynchronizedException(state.session().identifier(), health));
    }
}
