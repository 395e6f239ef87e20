package io.github.mutagenjava.client.session;

import static java.util.Objects.requireNonNull;

/**
 * The identifier that the daemon gave to a session; it never changes.
 *
 * @param value the whole identifier, for example {@code sync_} and 43 letters and digits
 * @since 0.1
 */
public record SessionId(String value) {
    /**
     * Checks that there is an identifier at all. Its form is the daemon's affair: it has changed once already.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public SessionId {
        if (requireNonNull(value, "value").isBlank()) {
            throw new IllegalArgumentException(
                    "a session identifier is not blank; expected the text that create or list returned");
        }
    }

    /** The identifier alone. */
    @Override
    public String toString() {
        return value;
    }
}
