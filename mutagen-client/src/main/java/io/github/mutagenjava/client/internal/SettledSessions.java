package io.github.mutagenjava.client.internal;

import io.github.mutagenjava.client.MonitorEvent;
import io.github.mutagenjava.client.NotSynchronizedException;
import io.github.mutagenjava.client.OperationFailedException;
import io.github.mutagenjava.client.OperationTimeoutException;
import io.github.mutagenjava.client.session.Health;
import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.session.SessionId;
import io.github.mutagenjava.client.synchronization.SynchronizationSnapshot;
import io.github.mutagenjava.client.synchronization.SynchronizationState;
import io.github.mutagenjava.proto.synchronization.ListResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Flushes sessions once they are connected, then follows them until they are settled. What a person has to mend ends
 * the wait at once: a paused or halted session from the start, conflicts and problems after the flush.
 */
final class SettledSessions {
    private final SynchronizationCalls calls;
    private final Selection selection;
    private final Duration timeout;
    private final SnapshotPoll<ListResponse, SynchronizationSnapshot> poll;
    private final Operation<Void> operation;
    private Set<SessionId> expected = Set.of();
    private volatile String lastSeen = "";

    SettledSessions(SynchronizationCalls calls, Selection selection, Duration timeout) {
        this.calls = calls;
        this.selection = selection;
        this.timeout = ClientSettings.positive(timeout, "timeout");
        poll = calls.poll(selection);
        operation = calls.engine().begin();
    }

    CompletableFuture<Void> start() {
        operation.own(calls.engine().channel().after(timeout, this::runOutOfTime));
        operation.then(calls.list(selection), reply -> {
            SynchronizationSnapshot snapshot = SynchronizationListing.INSTANCE.snapshot(reply);
            expected = identifiers(snapshot);
            flushOnceConnected(snapshot);
        });
        return operation.result();
    }

    private void runOutOfTime() {
        operation.fail(
                new OperationTimeoutException("not synchronized within " + timeout + ": " + selection + lastSeen));
    }

    private void flushOnceConnected(SynchronizationSnapshot snapshot) {
        boolean connecting = false;
        for (SynchronizationState state : snapshot) {
            if (state.session().paused() || state.status().isHalted()) {
                giveUp(state);
                return;
            }
            if (!state.status().isConnected()) {
                connecting = true;
                remember(state);
            }
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
                operation.fail(failure);
            }
        });
    }

    private void awaitSettled(SynchronizationSnapshot snapshot) {
        boolean settled = true;
        for (SynchronizationState state : snapshot) {
            switch (state.health().verdict()) {
                case SYNCHRONIZED -> {}
                case WORKING, DISCONNECTED -> {
                    settled = false;
                    remember(state);
                }
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
        if (operation.isOver()) {
            return;
        }
        operation.then(poll.next(), event -> {
            MonitorEvent<SynchronizationSnapshot> happened = event.get();
            if (happened instanceof MonitorEvent.Disconnected<SynchronizationSnapshot> lost) {
                operation.fail(lost.cause());
            } else if (happened instanceof MonitorEvent.Snapshot<SynchronizationSnapshot> snapshot) {
                unlessTerminated(snapshot.value(), next);
            }
        });
    }

    /** A monitor is silent about sessions that are gone; waiting for them would be in vain. */
    private void unlessTerminated(SynchronizationSnapshot snapshot, Consumer<SynchronizationSnapshot> next) {
        Set<SessionId> missing = new HashSet<>(expected);
        missing.removeAll(identifiers(snapshot));
        if (missing.isEmpty()) {
            next.accept(snapshot);
        } else {
            // The daemon's own words for it.
            operation.then(calls.list(Selection.of(missing.toArray(SessionId[]::new))), back -> onNextSnapshot(next));
        }
    }

    private static Set<SessionId> identifiers(SynchronizationSnapshot snapshot) {
        return Set.copyOf(snapshot.states().stream()
                .map(state -> state.session().identifier())
                .toList());
    }

    private void remember(SynchronizationState state) {
        lastSeen = "; session " + state.session().identifier() + ": "
                + state.health().reason();
    }

    private void giveUp(SynchronizationState state) {
        Health health = state.health();
        operation.fail(new NotSynchronizedException(state.session().identifier(), health));
    }
}
