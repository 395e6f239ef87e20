package io.github.mutagenjava.client.forwarding;

import static java.util.Objects.requireNonNull;

import io.github.mutagenjava.client.session.Health;
import java.util.Optional;

/**
 * A forwarding session and what it is doing. All numbers are unsigned, and count since both endpoints were connected.
 *
 * @param session the session
 * @param status what it is doing
 * @param lastError why it failed last, in the daemon's words; absent once it works again
 * @param openConnections how many connections are open
 * @param totalConnections how many connections there were, the open ones included
 * @param totalOutboundDataBytes how much went from source to destination
 * @param totalInboundDataBytes how much went from destination to source
 * @param sourceState the state of the source
 * @param destinationState the state of the destination
 * @since 0.1
 */
public record ForwardingState(
        ForwardingSession session,
        ForwardingStatus status,
        Optional<String> lastError,
        long openConnections,
        long totalConnections,
        long totalOutboundDataBytes,
        long totalInboundDataBytes,
        ForwardingEndpointState sourceState,
        ForwardingEndpointState destinationState) {
    /** Takes an empty error for none. */
    public ForwardingState {
        requireNonNull(session, "session");
        requireNonNull(status, "status");
        lastError = lastError.filter(text -> !text.isEmpty());
        requireNonNull(sourceState, "sourceState");
        requireNonNull(destinationState, "destinationState");
    }

    /** One verdict on the session, and why. */
    public Health health() {
        return ForwardingHealth.of(this);
    }

    /** One line for a person: name and identifier, both endpoints, status, and what is wrong. */
    @Override
    public String toString() {
        String name = session.name().map(text -> text + " ").orElse("");
        return name + "(" + session.identifier() + "): " + session.source() + " -> " + session.destination() + ", "
                + (session.paused() ? "paused" : status.text())
                + lastError.map(error -> ", last error: " + error).orElse("");
    }
}
