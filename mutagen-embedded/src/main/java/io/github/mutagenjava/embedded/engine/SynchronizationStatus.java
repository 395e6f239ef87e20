package io.github.mutagenjava.embedded.engine;

/** What a session is doing; the numbers are those of the protocol. */
public enum SynchronizationStatus {
    DISCONNECTED(0),
    HALTED_ON_ROOT_EMPTIED(1),
    HALTED_ON_ROOT_DELETION(2),
    HALTED_ON_ROOT_TYPE_CHANGE(3),
    CONNECTING_ALPHA(4),
    CONNECTING_BETA(5),
    WATCHING(6),
    SCANNING(7),
    WAITING_FOR_RESCAN(8),
    RECONCILING(9),
    STAGING_ALPHA(10),
    STAGING_BETA(11),
    TRANSITIONING(12),
    SAVING(13);

    private final int number;

    SynchronizationStatus(int number) {
        this.number = number;
    }

    /** The number of this status in the protocol. */
    public int number() {
        return number;
    }

    /** Whether both endpoints are connected and the loop runs; the daemon's rule for a resume that does nothing. */
    public boolean isConnected() {
        return number >= WATCHING.number;
    }

    /** Whether the loop stands still until somebody resumes, resets, pauses or terminates. */
    public boolean isHalted() {
        return this == HALTED_ON_ROOT_EMPTIED || this == HALTED_ON_ROOT_DELETION || this == HALTED_ON_ROOT_TYPE_CHANGE;
    }
}
