package io.github.mutagenjava.client.internal;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.ARRAY;

import io.github.mutagenjava.client.DaemonUnavailableException;
import io.github.mutagenjava.client.OperationFailedException;
import io.github.mutagenjava.client.OperationTimeoutException;
import io.github.mutagenjava.client.UnsupportedDaemonException;
import io.grpc.Deadline;
import io.grpc.Status;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DaemonErrorsTest {
    private static RuntimeException translated(Status status) {
        return DaemonErrors.translate(status.asRuntimeException(), "/run/m.sock");
    }

    @Test
    void the_daemons_text_is_unaltered() {
        assertThat(translated(Status.UNKNOWN.withDescription("unable to pause session: controller disabled")))
                .isInstanceOf(OperationFailedException.class)
                .hasMessage("unable to pause session: controller disabled");
    }

    @Test
    void a_missing_daemon_is_named_with_the_cure() {
        assertThat(translated(Status.UNAVAILABLE.withDescription("io exception")))
                .isInstanceOf(DaemonUnavailableException.class)
                .hasMessage("no daemon answers at /run/m.sock (io exception); start it with `mutagen daemon start`");
    }

    @Test
    void why_nobody_could_be_reached_is_told() {
        Status status =
                Status.UNAVAILABLE.withDescription("io exception").withCause(new IOException("Connection refused"));

        assertThat(translated(status)).hasMessageContaining("(Connection refused)");
    }

    @Test
    void the_stack_of_a_netty_thread_is_not_shown() {
        assertThat(DaemonErrors.ofCall(Status.UNKNOWN, null))
                .extracting(Throwable::getStackTrace, as(ARRAY))
                .isEmpty();
    }

    @Test
    void a_message_that_is_too_large_is_named_with_the_cure() {
        assertThat(translated(Status.RESOURCE_EXHAUSTED.withDescription("too large")))
                .isInstanceOf(OperationFailedException.class)
                .hasMessageContaining("25 MiB")
                .hasMessageContaining("select or send less");
    }

    @Test
    void a_deadline_says_that_the_daemon_may_go_on() {
        assertThat(translated(Status.DEADLINE_EXCEEDED))
                .isInstanceOf(OperationTimeoutException.class)
                .hasMessage("the daemon at /run/m.sock did not answer in time and may still carry the operation out;"
                        + " allow it more with withTimeout");
    }

    @Test
    void what_a_program_can_do_about_a_deadline_is_no_part_of_its_reason() {
        assertThat(translated(Status.DEADLINE_EXCEEDED))
                .isInstanceOfSatisfying(
                        OperationTimeoutException.class,
                        late -> assertThat(late.reason())
                                .isEqualTo("the daemon at /run/m.sock did not answer in time and may still carry the"
                                        + " operation out"));
    }

    @Test
    void an_operation_that_the_daemon_does_not_know_wants_another_daemon() {
        assertThat(translated(Status.UNIMPLEMENTED)).isInstanceOf(UnsupportedDaemonException.class);
    }

    @Test
    void a_failure_with_a_cause_did_not_come_from_the_daemon() {
        Status status = Status.UNKNOWN.withDescription("channel closed").withCause(new IOException());

        Status meaning = DaemonErrors.ofClosedCall(status, null);

        assertThat(meaning.getCode()).isEqualTo(Status.Code.UNAVAILABLE);
    }

    @Test
    void a_daemon_that_notices_the_deadline_first_is_understood() {
        Status status = Status.CANCELLED.withDescription("unable to track state changes: context canceled");

        Status meaning = DaemonErrors.ofClosedCall(status, Deadline.after(0, TimeUnit.SECONDS));

        assertThat(meaning.getCode()).isEqualTo(Status.Code.DEADLINE_EXCEEDED);
    }

    @Test
    void a_refusal_at_the_deadline_stays_a_refusal() {
        Status status = Status.UNKNOWN.withDescription("unable to flush session: session is paused");

        Status meaning = DaemonErrors.ofClosedCall(status, Deadline.after(0, TimeUnit.SECONDS));

        assertThat(meaning).isSameAs(status);
    }
}
