package io.github.mutagenjava.client.internal;

import io.github.mutagenjava.client.MonitorEvent;
import io.github.mutagenjava.client.MutagenException;
import io.github.mutagenjava.client.session.Selection;
import io.grpc.CallOptions;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * The long poll under a monitor: each call of {@link #next} brings the next event. Nothing is polled while nobody asks,
 * and whoever asks late gets the newest state, so nothing has to be queued or thrown away.
 */
final class SnapshotPoll<R, S> implements EventSource<S> {
    /** The daemon does not slow anybody down; a session that works touches its state with every block it receives. */
    private static final Duration BETWEEN_POLLS = Duration.ofMillis(50);

    private static final Duration FIRST_BACKOFF = Duration.ofMillis(100);
    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(2);

    private final DaemonEngine engine;
    private final Listing<?, R, S> listing;
    private final Selection selection;
    private long epoch = ConnectionEpochs.NONE;
    private long stateIndex;
    private boolean lost;
    private Duration backoff = FIRST_BACKOFF;
    private long answeredAt = System.nanoTime() - BETWEEN_POLLS.toNanos();

    SnapshotPoll(DaemonEngine engine, Listing<?, R, S> listing, Selection selection) {
        this.engine = engine;
        this.listing = listing;
        this.selection = selection;
    }

    @Override
    public CompletableFuture<Supplier<MonitorEvent<S>>> next() {
        Operation<Supplier<MonitorEvent<S>>> event = engine.begin();
        long wait = answeredAt + BETWEEN_POLLS.toNanos() - System.nanoTime();
        if (wait > 0) {
            later(event, Duration.ofNanos(wait));
        } else {
            poll(event);
        }
        return event.result();
    }

    private void later(Operation<Supplier<MonitorEvent<S>>> event, Duration delay) {
        event.own(engine.channel().after(delay, () -> poll(event)));
    }

    private void poll(Operation<Supplier<MonitorEvent<S>>> event) {
        if (event.isOver()) {
            return;
        }
        long previous = epoch == engine.channel().epoch() ? stateIndex : 0;
        CompletableFuture<Void> strayed = new CompletableFuture<>();
        CallOptions options = previous == 0
                ? CallOptions.DEFAULT
                : ConnectionEpochs.expecting(epoch, () -> strayed.complete(null), CallOptions.DEFAULT);
        CompletableFuture<Reply<R>> call = event.own(listing.list(engine, selection, previous, options));
        // Not from within the call's own start, which is where this comes from.
        strayed.thenRun(() -> engine.channel().after(Duration.ZERO, () -> call.cancel(true)));
        call.whenComplete((reply, failure) -> event.proceed(() -> {
            if (failure == null) {
                deliver(event, reply, () -> listing.snapshot(reply));
            } else if (strayed.isDone() && !event.isOver()) {
                stateIndex = 0;
                poll(event);
            } else if (!event.isOver()) {
                recover(event, DaemonErrors.unwrap(failure));
            }
        }));
    }

    private void deliver(Operation<Supplier<MonitorEvent<S>>> event, Reply<R> reply, Supplier<S> snapshot) {
        epoch = reply.epoch();
        stateIndex = listing.stateIndex(reply.message());
        lost = false;
        backoff = FIRST_BACKOFF;
        answeredAt = System.nanoTime();
        event.succeed(() -> new MonitorEvent.Snapshot<>(snapshot.get()));
    }

    private void recover(Operation<Supplier<MonitorEvent<S>>> event, Throwable failure) {
        if (DaemonErrors.isUnknownSession(failure)) {
            listWhatThereIs(event);
        } else if (DaemonErrors.isRefusal(failure) || !(failure instanceof MutagenException known)) {
            event.fail(failure);
        } else if (!lost) {
            lost = true;
            stateIndex = 0;
            event.succeed(() -> new MonitorEvent.Disconnected<>(known));
        } else {
            Duration wait = backoff;
            Duration doubled = backoff.multipliedBy(2);
            backoff = doubled.compareTo(LONGEST_BACKOFF) < 0 ? doubled : LONGEST_BACKOFF;
            later(event, wait);
        }
    }

    /** Not every session that was asked for exists; the daemon then tells nothing about the others. */
    private void listWhatThereIs(Operation<Supplier<MonitorEvent<S>>> event) {
        CallOptions limited = DaemonEngine.limited(engine.settings().timeout());
        event.own(listing.list(engine, Selection.all(), 0, limited))
                .whenComplete((reply, failure) -> event.proceed(() -> {
                    if (failure == null) {
                        deliver(event, reply, () -> listing.matching(listing.snapshot(reply), selection));
                    } else if (!event.isOver()) {
                        recover(event, DaemonErrors.unwrap(failure));
                    }
                }));
    }
}
