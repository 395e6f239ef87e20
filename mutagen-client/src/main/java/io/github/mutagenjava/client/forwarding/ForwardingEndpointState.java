package io.github.mutagenjava.client.forwarding;

/**
 * One side of a forwarding session.
 *
 * @param connected whether the daemon is connected to it
 * @since 0.1
 */
public record ForwardingEndpointState(boolean connected) {}
