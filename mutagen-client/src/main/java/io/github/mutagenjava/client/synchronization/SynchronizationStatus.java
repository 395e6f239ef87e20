package io.github.mutagenjava.client.synchronization;

import io.github.mutagenjava.client.internal.mapping.EnumForms;

/**
 * What a synchronization session is doing.
 *
 * @since 0.1
 */
public enum SynchronizationStatus {
    /** Not connected: paused, just created, or its connection was just lost. */
    DISCONNECTED(0, "disconnected", "Disconnected"),

    /** Stopped for safety: one root lost all its content, the other did not. */
    HALTED_ON_ROOT_EMPTIED(1, "halted-on-root-emptied", "Halted due to one-sided root emptying"),

    /** Stopped for safety: a root was deleted. */
    HALTED_ON_ROOT_DELETION(2, "halted-on-root-deletion", "Halted due to root deletion"),

    /** Stopped for safety: a root became something else, for example a file in place of a folder. */
    HALTED_ON_ROOT_TYPE_CHANGE(3, "halted-on-root-type-change", "Halted due to root type change"),

    /** Connecting to alpha. */
    CONNECTING_ALPHA(4, "connecting-alpha", "Connecting to alpha"),

    /** Connecting to beta. */
    CONNECTING_BETA(5, "connecting-beta", "Connecting to beta"),

    /** Idle until something changes. */
    WATCHING(6, "watching", "Watching for changes"),

    /** Looking at the content of both endpoints. */
    SCANNING(7, "scanning", "Scanning files"),

    /** A scan failed, probably because content changed under it; waiting before the next. */
    WAITING_FOR_RESCAN(8, "waiting-for-rescan", "Waiting 5 seconds for rescan"),

    /** Comparing both endpoints. */
    RECONCILING(9, "reconciling", "Reconciling changes"),

    /** Transferring files to alpha. */
    STAGING_ALPHA(10, "staging-alpha", "Staging files on alpha"),

    /** Transferring files to beta. */
    STAGING_BETA(11, "staging-beta", "Staging files on beta"),

    /** Moving what was transferred into place. */
    TRANSITIONING(12, "transitioning", "Applying changes"),

    /** Storing what both sides agreed on. */
    SAVING(13, "saving", "Saving archive"),

    /** A status that only a newer daemon knows. */
    UNKNOWN(-1, "unknown", "Unknown");

    private static final EnumForms<SynchronizationStatus> FORMS = EnumForms.of(
            "synchronization status", values(), SynchronizationStatus::number, SynchronizationStatus::text);

    private final int number;
    private final String text;
    private final String description;

    SynchronizationStatus(int number, String text, String description) {
        this.number = number;
        this.text = text;
        this.description = description;
    }

    /** Returns the constant with the daemon's number, {@link #UNKNOWN} if there is none. */
    public static SynchronizationStatus of(int number) {
        return FORMS.ofNumber(number);
    }

    /**
     * Returns the constant with a text form.
     *
     * @throws IllegalArgumentException if there is none; the message lists the text forms
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
        return description;
    }

    /** Whether the daemon stopped for safety and waits for a person. */
    public boolean isHalted() {
        return this == HALTED_ON_ROOT_EMPTIED || this == HALTED_ON_ROOT_DELETION || this == HALTED_ON_ROOT_TYPE_CHANGE;
    }

    /** Whether both endpoints are connected and synchronization runs; false for a status that we do not know. */
    public boolean isConnected() {
        return number >= WATCHING.number;
    }
}
