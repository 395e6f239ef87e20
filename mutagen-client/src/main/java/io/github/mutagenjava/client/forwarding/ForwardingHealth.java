package io.github.mutagenjava.client.forwarding;

import io.github.mutagenjava.client.session.EndpointProtocol;
import io.github.mutagenjava.client.session.EndpointUrl;
import io.github.mutagenjava.client.session.Health;
import io.github.mutagenjava.client.session.Health.Verdict;

/** Judges a state: whether connections can be forwarded, and if not, what helps. */
final class ForwardingHealth {
    private static final String RETRIES =
            " The daemon keeps trying, every 15 seconds. If it stays so, resume the session:"
                    + " that shows why it fails, and asks for a password if one is needed.";

    private ForwardingHealth() {}

    static Health of(ForwardingState state) {
        if (state.session().paused()) {
            return new Health(Verdict.PAUSED, "Paused; resume it to go on.");
        }
        return switch (state.status()) {
            case UNKNOWN ->
                new Health(
                        Verdict.NEEDS_ATTENTION,
                        "The daemon reports a status that this library does not know; update the library.");
            case FORWARDING ->
                new Health(
                        Verdict.WORKING,
                        "Forwarding; open connections: " + Long.toUnsignedString(state.openConnections()) + ".");
            default -> disconnected(state);
        };
    }

    private static Health disconnected(ForwardingState state) {
        if (state.lastError().isEmpty()) {
            return new Health(Verdict.DISCONNECTED, state.status().description() + "." + RETRIES);
        }
        String failed = "Forwarding failed: " + state.lastError().get() + ".";
        // The daemon has nobody to ask when it connects again by itself.
        return isMissingOverSsh(state.sourceState(), state.session().source())
                        || isMissingOverSsh(
                                state.destinationState(), state.session().destination())
                ? new Health(
                        Verdict.NEEDS_ATTENTION,
                        failed
                                + " The daemon keeps trying, but cannot ask for a password: resume the session to log in.")
                : new Health(Verdict.DISCONNECTED, failed + RETRIES);
    }

    private static boolean isMissingOverSsh(ForwardingEndpointState endpoint, EndpointUrl url) {
        return !endpoint.connected() && url.protocol() == EndpointProtocol.SSH;
    }
}
