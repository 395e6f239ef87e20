package io.github.mutagenjava.client.internal;

import io.github.mutagenjava.client.MonitorEvent;
import io.github.mutagenjava.client.MutagenException;
import io.github.mutagenjava.client.OperationFailedException;
import io.github.mutagenjava.client.internal.mapping.SelectionMapping;
import io.github.mutagenjava.client.internal.mapping.StateMapping;
import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.synchronization.SynchronizationSnapshot;
import io.github.mutagenjava.proto.synchronization.ListRequest;
import io.github.mutagenjava.proto.synchronization.ListResponse;
import io.github.mutagenjava.proto.synchronization.SynchronizationGrpc;
import io.grpc.CallOptions;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The long poll under a monitor: each call of {@link #next} brings the next event. Nothing is polled while nobody asks, and
 * whoever asks late gets the newest state, so nothing has to be queued or thrown away.
 */
final class SnapshotPoll implements EventSource<SynchronizationSnapshot> {
    /** The daemon does not slow anybody down; a session that works touches its state with every block it receives. */
    private static final Duration BETWEEN_POLLS = Duration.ofMillis(50);

    private static final Duration FIRST_BACKOFF = Duration.ofMillis(100);
    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(5);

    private final DaemonEngine engine;
    private final Selection selection;
    private long epoch = ConnectionEpochs.NONE;
    private long stateIndex;
    private boolean lost;
    private Duration backoff = FIRST_BACKOFF;
    private long answeredAt = System.nanoTime() - BETWEEN_POLLS.toNanos();

    SnapshotPoll(DaemonEngine engine, Selection selection) {
        this.engine = engine;
        this.selection = selection;
    }

    @Override
    public CompletableFuture<MonitorEvent<SynchronizationSnapshot>> next() {
        Operation<MonitorEvent<SynchronizationSnapshot>> event = new Operation<>();
        long wait = answeredAt + BETWEEN_POLLS.toNanos() - System.nanoTime();
        later(event, Duration.ofNanos(Math.max(0, wait)));
        return event.result();
    }

    private void later(Operation<MonitorEvent<SynchronizationSnapshot>> event, Duration delay) {
        if (delay.isZero()) {
            poll(event);
        } else {
            engine.channel().after(delay, () -> poll(event));
        }
    }

    private void poll(Operation<MonitorEvent<SynchronizationSnapshot>> event) {
        if (event.result().isDone()) {
            return;
        }
        long previous = epoch == engine.channel().epoch() ? stateIndex : 0;
        CompletableFuture<Void> strayed = new CompletableFuture<>();
        CallOptions options = previous == 0
                ? CallOptions.DEFAULT
                : ConnectionEpochs.expecting(epoch, () -> strayed.complete(null), CallOptions.DEFAULT);
        CompletableFuture<Reply<ListResponse>> call = event.own(engine.call(
                SynchronizationGrpc.getListMethod(),
                ListRequest.newBuilder()
                        .setSelection(SelectionMapping.toProto(selection))
                        .setPreviousStateIndex(previous)
                        .build(),
                options));
        // Not from within the call's own start, which is where this comes from.
        strayed.thenRun(() -> engine.channel().after(Duration.ZERO, () -> call.cancel(true)));
        call.whenComplete((reply, failure) -> {
            if (strayed.isDone() && failure != null) {
                stateIndex = 0;
                poll(event);
            } else if (failure != null) {
                recover(event, failure);
            } else {
                deliver(event, StateMapping.toRecord(reply.epoch(), reply.message()));
            }
        });
    }

    private void deliver(Operation<MonitorEvent<SynchronizationSnapshot>> event, SynchronizationSnapshot snapshot) {
        epoch = snapshot.connectionEpoch();
        stateIndex = snapshot.stateIndex();
        lost = false;
        backoff = FIRST_BACKOFF;
        answeredAt = System.nanoTime();
        event.result().complete(new MonitorEvent.Snapshot<>(snapshot));
    }

    private void recover(Operation<MonitorEvent<SynchronizationSnapshot>> event, Throwable failure) {
        if (event.result().isDone()) {
            return;
        }
        Throwable cause = DaemonErrors.unwrap(failure);
        if (DaemonErrors.isUnknownSession(cause)) {
            listWhatThereIs(event);
        } else if (cause instanceof OperationFailedException
                || !(cause instanceof MutagenException known)
                || engine.isClosed()) {
            event.result().completeExceptionally(cause);
        } else if (!lost) {
            lost = true;
            stateIndex = 0;
            event.result().complete(new MonitorEvent.Disconnected<>(known));
        } else {
            Duration wait = backoff;
            backoff =
                    backoff.multipliedBy(2).compareTo(LONGEST_BACKOFF) < 0 ? backoff.multipliedBy(2) : LONGEST_BACKOFF;
            later(event, wait);
        }
    }

    /** Not every session that was asked for exists; the daemon then tells nothing about the others. */
    private void listWhatThereIs(Operation<MonitorEvent<SynchronizationSnapshot>> event) {
        event.own(engine.call(
                        SynchronizationGrpc.getListMethod(),
                        ListRequest.newBuilder()
                                .setSelection(SelectionMapping.toProto(Selection.all()))
                                .build(),
                        CallOptions.DEFAULT.withDeadlineAfter(
                                engine.settings().timeout().toNanos(), TimeUnit.NANOSECONDS)))
                .whenComplete((reply, failure) -> {
                    if (failure != null) {
                        recover(event, failure);
                        return;
                    }
                    SynchronizationSnapshot all = StateMapping.toRecord(reply.epoch(), reply.message());
                    deliver(
                            event,
                            new SynchronizationSnapshot(
                                    all.connectionEpoch(),
                                    all.stateIndex(),
                                    all.states().stream()
                                            .filter(state -> selection.matches(state.session()))
                                            .toList()));
                });
    }
}
