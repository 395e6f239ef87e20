package io.github.mutagenjava.client;

import static java.util.Objects.requireNonNull;

/**
 * What a {@link Monitor} reports: the newest state of the sessions, or that the daemon was lost. After a loss the next
 * snapshot says that it is back.
 *
 * @param <S> the type of the snapshots
 * @since 0.1
 */
public sealed interface MonitorEvent<S> {
    /**
     * The sessions as they are now. Snapshots in between may have been left out.
     *
     * @param value the sessions
     * @param <S> the type of the snapshot
     * @since 0.1
     */
    record Snapshot<S>(S value) implements MonitorEvent<S> {
        /** Checks that there is a snapshot. */
        public Snapshot {
            requireNonNull(value, "value");
        }
    }

    /**
     * The daemon was lost; the monitor keeps trying.
     *
     * @param cause why
     * @param <S> the type of the snapshots
     * @since 0.1
     */
    record Disconnected<S>(MutagenException cause) implements MonitorEvent<S> {
        /** Checks that there is a cause. */
        public Disconnected {
            requireNonNull(cause, "cause");
        }
    }
}
