package io.github.mutagenjava.proto.rules;

import io.github.mutagenjava.proto.forwarding.Status;

/**
 * What follows from the order of the statuses. The numbers are those on the wire, so that a status which only a newer
 * daemon knows can be judged as well.
 *
 * @since 0.1
 */
public final class StatusOrder {
    private StatusOrder() {}

    /** Tells whether a synchronization has stopped for safety, and waits for resume or reset. */
    public static boolean isHalted(int synchronizationStatus) {
        return synchronizationStatus >= io.github.mutagenjava.proto.synchronization.Status.HaltedOnRootEmptied_VALUE
                && synchronizationStatus
                        <= io.github.mutagenjava.proto.synchronization.Status.HaltedOnRootTypeChange_VALUE;
    }

    /** Tells whether a synchronization has both its endpoints: from Watching on. */
    public static boolean isSynchronizationConnected(int synchronizationStatus) {
        return synchronizationStatus >= io.github.mutagenjava.proto.synchronization.Status.Watching_VALUE;
    }

    /** Tells whether a forwarding has both its endpoints. */
    public static boolean isForwardingConnected(int forwardingStatus) {
        return forwardingStatus == Status.ForwardingConnections_VALUE;
    }
}
