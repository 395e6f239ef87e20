package io.github.mutagenjava.client.session;

/**
 * What an {@link EndpointUrl} is for.
 *
 * @since 0.1
 */
public enum UrlKind {
    /** A folder or file to synchronize. */
    SYNCHRONIZATION(0),

    /** A socket to forward from or to. */
    FORWARDING(1),

    /** A value that only a newer daemon knows; it can be read, never sent. */
    UNKNOWN(-1);

    private final int number;

    UrlKind(int number) {
        this.number = number;
    }

    /** Returns the constant with the daemon's number, {@link #UNKNOWN} if there is none. */
    public static UrlKind of(int number) {
        return switch (number) {
            case 0 -> SYNCHRONIZATION;
            case 1 -> FORWARDING;
            default -> UNKNOWN;
        };
    }

    /** The daemon's number; -1 for {@link #UNKNOWN}. */
    public int number() {
        return number;
    }
}
