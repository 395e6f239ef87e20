package io.github.mutagenjava.client.forwarding;

import io.github.mutagenjava.client.internal.mapping.EnumForms;
import io.github.mutagenjava.proto.rules.StatusOrder;
import io.github.mutagenjava.proto.rules.TextForms;

/**
 * What a forwarding session is doing.
 *
 * @since 0.1
 */
public enum ForwardingStatus {
    /** Not connected: paused, just created, or its connection was just lost. */
    DISCONNECTED(0),

    /** Connecting to the source. */
    CONNECTING_SOURCE(1),

    /** Connecting to the destination. */
    CONNECTING_DESTINATION(2),

    /** Taking connections at the source, and making them at the destination. */
    FORWARDING(3),

    /** A status that only a newer daemon knows. */
    UNKNOWN(-1);

    private static final EnumForms<ForwardingStatus> FORMS =
            EnumForms.of(values(), ForwardingStatus::number, TextForms.FORWARDING_STATUS);

    private final int number;
    private final String text;

    ForwardingStatus(int number) {
        this.number = number;
        text = TextForms.FORWARDING_STATUS.text(number);
    }

    /** Returns the constant with the daemon's number, {@link #UNKNOWN} if there is none. */
    public static ForwardingStatus of(int number) {
        return FORMS.ofNumber(number);
    }

    /**
     * Returns the constant with a text form.
     *
     * @throws IllegalArgumentException in Mutagen's words if there is none; the message lists the text forms
     */
    public static ForwardingStatus ofText(String text) {
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
        return TextForms.FORWARDING_STATUS.description(number);
    }

    /** Whether both endpoints are connected; false for a status that we do not know. */
    public boolean isConnected() {
        return StatusOrder.isForwardingConnected(number);
    }
}
