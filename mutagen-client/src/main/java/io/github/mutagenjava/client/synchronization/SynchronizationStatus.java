package io.github.mutagenjava.client.synchronization;

import io.github.mutagenjava.client.internal.mapping.EnumForms;
import io.github.mutagenjava.proto.rules.StatusOrder;
import io.github.mutagenjava.proto.rules.TextForms;

/**
 * What a synchronization session is doing.
 *
 * @since 0.1
 */
public enum SynchronizationStatus {
    /** Not connected: paused, just created, or its connection was just lost. */
    DISCONNECTED(0),

    /** Stopped for safety: one root lost all its content, the other did not. */
    HALTED_ON_ROOT_EMPTIED(1),

    /** Stopped for safety: a root was deleted. */
    HALTED_ON_ROOT_DELETION(2),

    /** Stopped for safety: a root became something else, for example a file in place of a folder. */
    HALTED_ON_ROOT_TYPE_CHANGE(3),

    /** Connecting to alpha. */
    CONNECTING_ALPHA(4),

    /** Connecting to beta. */
    CONNECTING_BETA(5),

    /** Idle until something changes. */
    WATCHING(6),

    /** Looking at the content of both endpoints. */
    SCANNING(7),

    /** A scan failed, probably because content changed under it; waiting before the next. */
    WAITING_FOR_RESCAN(8),

    /** Comparing both endpoints. */
    RECONCILING(9),

    /** Transferring files to alpha. */
    STAGING_ALPHA(10),

    /** Transferring files to beta. */
    STAGING_BETA(11),

    /** Moving what was transferred into place. */
    TRANSITIONING(12),

    /** Storing what both sides agreed on. */
    SAVING(13),

    /** A status that only a newer daemon knows. */
    UNKNOWN(-1);

    private static final EnumForms<SynchronizationStatus> FORMS =
            EnumForms.of(values(), SynchronizationStatus::number, TextForms.SYNCHRONIZATION_STATUS);

    private final int number;
    private final String text;

    SynchronizationStatus(int number) {
        this.number = number;
        text = TextForms.SYNCHRONIZATION_STATUS.text(number);
    }

    /** Returns the constant with the daemon's number, {@link #UNKNOWN} if there is none. */
    public static SynchronizationStatus of(int number) {
        return FORMS.ofNumber(number);
    }

    /**
     * Returns the constant with a text form.
     *
     * @throws IllegalArgumentException in Mutagen's words if there is none; the message lists the text forms
     */
    public static SynchronizationStatus ofText(String text) {
        return FORMS.ofText(text);
    }

    /** The daemon's number; -1 for {@link #UNKNOWN}. */
    public int number() {
        return number;
    }

    /** Mutagen's text form. */
    public String text() {
        return text;
    }

    /** The words of Mutagen's command line. */
    public String description() {
        return TextForms.SYNCHRONIZATION_STATUS.description(number);
    }

    /** Whether the daemon stopped for safety and waits for a person. */
    public boolean isHalted() {
        return StatusOrder.isHalted(number);
    }

    /** Whether both endpoints are connected and synchronization runs; false for a status that we do not know. */
    public boolean isConnected() {
        return StatusOrder.isSynchronizationConnected(number);
    }
}
