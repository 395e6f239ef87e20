package io.github.mutagenjava.client.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mutagenjava.client.OperationFailedException;
import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.session.SessionId;
import io.github.mutagenjava.client.synchronization.SynchronizationMode;
import io.github.mutagenjava.client.synchronization.SynchronizationState;
import io.github.mutagenjava.client.synchronization.SynchronizationStatus;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a session stops to ask, in which mode, and what gets it going again. */
abstract class HaltsContract extends FolderContract {
    private static final String BROKEN =
            "unable to flush session: synchronization failed while waiting for flush response";

    private SessionId agreed(SynchronizationMode mode) throws Exception {
        write("alpha/one", "1");
        write("alpha/two", "2");
        return synchronizedOnce(configuration -> configuration.mode(mode));
    }

    /** The status after a cycle that may end in a halt. */
    private SynchronizationStatus statusAfterCycle(SessionId id) throws Exception {
        try {
            cycle(id);
        } catch (OperationFailedException e) {
            assertThat(e).hasMessage(BROKEN);
        }
        return until(
                        Selection.of(id),
                        state -> state.status().isHalted() || state.status() == SynchronizationStatus.WATCHING)
                .status();
    }

    /** A session that has halted for what became of alpha's root. */
    private SessionId halted(String change) throws Exception {
        SessionId id = agreed(SynchronizationMode.TWO_WAY_SAFE);
        change("alpha", change);
        assertThat(statusAfterCycle(id).isHalted()).isTrue();
        return id;
    }

    private void resume(SessionId id) throws Exception {
        synchronization().resume(Selection.of(id));
        awaitWatching(id);
    }

    private void reset(SessionId id) throws Exception {
        synchronization().reset(Selection.of(id));
        awaitWatching(id);
    }

    private void change(String side, String change) throws Exception {
        switch (change) {
            case "emptied" -> {
                remove(side + "/one");
                remove(side + "/two");
            }
            case "deleted" -> remove(side);
            case "a file" -> {
                remove(side);
                write(side, "a file");
            }
            default -> throw new IllegalArgumentException(change);
        }
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "TWO_WAY_SAFE, alpha, emptied, HALTED_ON_ROOT_EMPTIED",
        "TWO_WAY_SAFE, beta, emptied, HALTED_ON_ROOT_EMPTIED",
        "TWO_WAY_SAFE, alpha, deleted, HALTED_ON_ROOT_DELETION",
        "TWO_WAY_SAFE, beta, deleted, HALTED_ON_ROOT_DELETION",
        "TWO_WAY_SAFE, alpha, a file, HALTED_ON_ROOT_TYPE_CHANGE",
        "TWO_WAY_SAFE, beta, a file, HALTED_ON_ROOT_TYPE_CHANGE",
        "TWO_WAY_RESOLVED, alpha, emptied, HALTED_ON_ROOT_EMPTIED",
        "TWO_WAY_RESOLVED, beta, emptied, HALTED_ON_ROOT_EMPTIED",
        "TWO_WAY_RESOLVED, beta, deleted, HALTED_ON_ROOT_DELETION",
        "TWO_WAY_RESOLVED, beta, a file, HALTED_ON_ROOT_TYPE_CHANGE",
        "ONE_WAY_SAFE, alpha, emptied, HALTED_ON_ROOT_EMPTIED",
        "ONE_WAY_SAFE, beta, emptied, HALTED_ON_ROOT_EMPTIED",
        "ONE_WAY_SAFE, alpha, deleted, HALTED_ON_ROOT_DELETION",
        "ONE_WAY_SAFE, beta, deleted, WATCHING",
        "ONE_WAY_SAFE, alpha, a file, HALTED_ON_ROOT_TYPE_CHANGE",
        "ONE_WAY_SAFE, beta, a file, WATCHING",
        "ONE_WAY_REPLICA, alpha, emptied, HALTED_ON_ROOT_EMPTIED",
        "ONE_WAY_REPLICA, beta, emptied, HALTED_ON_ROOT_EMPTIED",
        "ONE_WAY_REPLICA, alpha, deleted, HALTED_ON_ROOT_DELETION",
        "ONE_WAY_REPLICA, beta, deleted, WATCHING",
        "ONE_WAY_REPLICA, alpha, a file, HALTED_ON_ROOT_TYPE_CHANGE",
        "ONE_WAY_REPLICA, beta, a file, HALTED_ON_ROOT_TYPE_CHANGE"
    })
    void a_root_in_danger_halts_the_session(SynchronizationMode mode, String side, String change, String status)
            throws Exception {
        SessionId id = agreed(mode);
        change(side, change);

        assertThat(statusAfterCycle(id).name()).isEqualTo(status);
    }

    @Test
    void a_root_with_one_entry_may_be_emptied() throws Exception {
        write("alpha/one", "1");
        SessionId id = synchronizedOnce(configuration -> {});
        remove("alpha/one");

        cycle(id);

        assertThat(tree("beta")).isEmpty();
    }

    @Test
    void roots_emptied_on_both_sides_are_fine() throws Exception {
        SessionId id = agreed(SynchronizationMode.TWO_WAY_SAFE);
        change("alpha", "emptied");
        change("beta", "emptied");

        assertThat(cycle(id).conflicts()).isEmpty();
    }

    @Test
    void roots_deleted_on_both_sides_are_fine() throws Exception {
        SessionId id = agreed(SynchronizationMode.TWO_WAY_SAFE);
        change("alpha", "deleted");
        change("beta", "deleted");

        assertThat(cycle(id).conflicts()).isEmpty();
    }

    @Test
    void a_halted_session_keeps_what_it_knew() throws Exception {
        SessionId id = halted("emptied");

        SynchronizationState state = state(id);

        assertThat(state.lastError()).isEmpty();
        assertThat(state.successfulCycles()).isEqualTo(1);
        assertThat(state.alphaState().connected()).isTrue();
        assertThat(state.alphaState().files()).isZero();
        assertThat(state.betaState().files()).isEqualTo(2);
    }

    @Test
    void resuming_for_the_same_reason_halts_again() throws Exception {
        SessionId id = halted("emptied");

        resume(id);

        assertThat(statusAfterCycle(id)).isEqualTo(SynchronizationStatus.HALTED_ON_ROOT_EMPTIED);
        assertThat(tree("beta")).hasSize(2);
    }

    @Test
    void resuming_goes_on_once_the_reason_is_gone() throws Exception {
        SessionId id = halted("emptied");
        write("alpha/one", "again");

        resume(id);

        cycle(id);
        assertThat(tree("beta")).containsOnlyKeys("one").containsEntry("one", "again");
    }

    @Test
    void a_reset_forgets_that_a_root_was_deleted_and_brings_it_back() throws Exception {
        SessionId id = halted("deleted");

        reset(id);

        cycle(id);
        assertThat(tree("alpha")).isEqualTo(tree("beta")).hasSize(2);
    }

    @Test
    void a_reset_makes_a_changed_type_a_conflict() throws Exception {
        SessionId id = halted("a file");

        reset(id);

        assertThat(cycle(id).conflicts())
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.root()).isEmpty());
    }

    @Test
    void a_halted_session_can_be_paused_and_resumed() throws Exception {
        SessionId id = halted("emptied");

        synchronization().pause(Selection.of(id));

        assertThat(state(id).status()).isEqualTo(SynchronizationStatus.DISCONNECTED);
        assertThat(state(id).session().paused()).isTrue();
    }

    @Test
    void a_halted_session_can_be_terminated() throws Exception {
        SessionId id = halted("emptied");

        synchronization().terminate(Selection.of(id));

        assertThat(synchronization().list(Selection.all()).states()).isEmpty();
    }

    @Test
    void a_flush_request_of_a_halted_session_fails() throws Exception {
        SessionId id = halted("emptied");

        assertThatThrownBy(() -> synchronization().requestFlush(Selection.of(id)))
                .hasMessage("unable to flush session: session is not currently able to synchronize");
        assertThat(Files.exists(folder.resolve("beta/one"))).isTrue();
    }
}
