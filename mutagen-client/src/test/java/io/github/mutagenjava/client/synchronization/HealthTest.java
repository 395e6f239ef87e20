package io.github.mutagenjava.client.synchronization;

import static io.github.mutagenjava.client.synchronization.States.endpoint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.mutagenjava.client.session.Health;
import io.github.mutagenjava.client.session.Health.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class HealthTest {
    private static final Problem PROBLEM = new Problem("a", "unreadable");

    static Stream<Arguments> verdicts() {
        return Stream.of(
                arguments("in order", States.inOrder(), Verdict.SYNCHRONIZED, "agree"),
                arguments(
                        "scanning",
                        States.inOrder().status(SynchronizationStatus.SCANNING),
                        Verdict.WORKING,
                        "Scanning files"),
                arguments(
                        "staging before the first cycle ends",
                        States.inOrder().cycles(0).status(SynchronizationStatus.STAGING_BETA),
                        Verdict.WORKING,
                        "Staging files on beta"),
                arguments("no cycle and nothing watched", States.inOrder().cycles(0), Verdict.NEEDS_ATTENTION, "flush"),
                arguments("conflicts", States.inOrder().conflicts(10, 402), Verdict.CONFLICTED, "412 conflicts"),
                arguments("one conflict", States.inOrder().conflicts(1, 0), Verdict.CONFLICTED, "1 conflict:"),
                arguments(
                        "more conflicts than a signed number holds",
                        States.inOrder().conflicts(0, -1),
                        Verdict.CONFLICTED,
                        "18446744073709551615 conflicts"),
                arguments(
                        "conflicts while scanning",
                        States.inOrder().conflicts(1, 0).status(SynchronizationStatus.SCANNING),
                        Verdict.CONFLICTED,
                        "1 conflict"),
                arguments(
                        "problems on alpha",
                        States.inOrder().alpha(endpoint(true, List.of(PROBLEM), 2)),
                        Verdict.PROBLEMS,
                        "3 problems on alpha:"),
                arguments(
                        "a problem on beta",
                        States.inOrder().beta(endpoint(true, List.of(PROBLEM), 0)),
                        Verdict.PROBLEMS,
                        "1 problem on beta:"),
                arguments(
                        "problems on both",
                        States.inOrder()
                                .alpha(endpoint(true, List.of(PROBLEM), 0))
                                .beta(endpoint(true, List.of(), 2)),
                        Verdict.PROBLEMS,
                        "1 problem on alpha, 2 problems on beta:"),
                arguments(
                        "a scan that failed",
                        States.inOrder()
                                .status(SynchronizationStatus.WAITING_FOR_RESCAN)
                                .lastError("alpha scan error: no"),
                        Verdict.PROBLEMS,
                        "alpha scan error: no"),
                arguments("paused", States.inOrder().paused().conflicts(1, 0), Verdict.PAUSED, "resume"),
                arguments(
                        "connecting",
                        States.inOrder()
                                .status(SynchronizationStatus.CONNECTING_BETA)
                                .beta(endpoint(false, List.of(), 0)),
                        Verdict.DISCONNECTED,
                        "Connecting to beta"),
                arguments(
                        "a host that was lost",
                        States.inOrder()
                                .status(SynchronizationStatus.CONNECTING_BETA)
                                .lastError("beta polling error: EOF")
                                .beta(endpoint(false, List.of(), 0)),
                        Verdict.NEEDS_ATTENTION,
                        "resume the session to log in"),
                arguments(
                        "a local folder that was lost",
                        States.inOrder()
                                .status(SynchronizationStatus.CONNECTING_ALPHA)
                                .lastError("alpha polling error: gone")
                                .alpha(endpoint(false, List.of(), 0)),
                        Verdict.DISCONNECTED,
                        "alpha polling error: gone"),
                arguments(
                        "halted",
                        States.inOrder().status(SynchronizationStatus.HALTED_ON_ROOT_EMPTIED),
                        Verdict.HALTED,
                        "lost all its content"),
                arguments(
                        "a status of a newer daemon",
                        States.inOrder().status(SynchronizationStatus.UNKNOWN),
                        Verdict.NEEDS_ATTENTION,
                        "update"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("verdicts")
    void a_state_has_a_verdict_and_a_reason(String situation, States state, Verdict verdict, String reason) {
        Health health = state.build().health();

        assertThat(health.verdict()).as(situation).isEqualTo(verdict);
        assertThat(health.reason()).as(situation).contains(reason);
    }

    @ParameterizedTest
    @EnumSource(SynchronizationStatus.class)
    void every_status_of_a_paused_session_is_paused(SynchronizationStatus status) {
        assertThat(States.inOrder().paused().status(status).build().health().verdict())
                .isEqualTo(Verdict.PAUSED);
    }

    @ParameterizedTest
    @EnumSource(SynchronizationStatus.class)
    void only_a_halted_status_is_judged_halted(SynchronizationStatus status) {
        Verdict verdict = States.inOrder().status(status).build().health().verdict();

        assertThat(verdict == Verdict.HALTED).isEqualTo(status.isHalted());
    }

    @Test
    void the_worst_of_several_is_the_greatest() {
        assertThat(Verdict.values())
                .startsWith(Verdict.SYNCHRONIZED, Verdict.WORKING)
                .endsWith(Verdict.NEEDS_ATTENTION, Verdict.HALTED);
    }
}
