package io.github.mutagenjava.benchmarks.following;

import io.github.mutagenjava.client.MutagenClient;
import io.github.mutagenjava.client.session.EndpointUrl;
import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.session.SessionId;
import io.github.mutagenjava.client.synchronization.SynchronizationSpecification;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;

/**
 * Creates paused sessions and terminates them, in turns, so that their number stays what it is. A creation shows by the new
 * session's name, a termination by its identifier.
 */
final class ChangeSource implements AutoCloseable {
    private static final int SPARE = 10;

    private final MutagenClient mutagen;
    private final PendingChanges pending;
    private final String prefix = "follow-" + Long.toHexString(System.nanoTime()) + "-";
    private final Deque<SessionId> present = new ArrayDeque<>();
    private int created;

    private ChangeSource(MutagenClient mutagen, PendingChanges pending) {
        this.mutagen = mutagen;
        this.pending = pending;
    }

    static ChangeSource on(Path socket, PendingChanges pending) {
        return new ChangeSource(MutagenClient.builder().socket(socket).connect(), pending);
    }

    /** Makes so many changes a second, evenly. */
    void run(int perSecond, Duration time) {
        long gap = Duration.ofSeconds(1).toNanos() / perSecond;
        long start = System.nanoTime();
        long count = time.toNanos() / gap;
        for (long i = 0; i < count; i++) {
            long due = start + i * gap;
            while (due - System.nanoTime() > 0) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            if (i % 2 == 0 || present.size() < SPARE) {
                create();
            } else {
                terminate();
            }
        }
    }

    private void create() {
        String name = prefix + created++;
        pending.asked(name);
        present.add(mutagen.synchronization()
                .create(SynchronizationSpecification.builder(
                                EndpointUrl.local(Path.of("/srv/follow/alpha", name)),
                                EndpointUrl.local(Path.of("/srv/follow/beta", name)))
                        .name(name)
                        .paused(true)
                        .build()));
        pending.answered(name);
    }

    private void terminate() {
        SessionId oldest = present.remove();
        pending.asked(oldest.value());
        mutagen.synchronization().terminate(Selection.of(oldest));
        pending.answered(oldest.value());
    }

    @Override
    public void close() {
        for (SessionId left : present) {
            mutagen.synchronization().terminate(Selection.of(left));
        }
        mutagen.close();
    }
}
