package io.github.mutagenjava.client.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.mutagenjava.client.OperationFailedException;
import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.session.SessionId;
import io.github.mutagenjava.client.synchronization.Conflict;
import io.github.mutagenjava.client.synchronization.SynchronizationState;
import io.github.mutagenjava.client.synchronization.SynchronizationStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every daemon does with synchronization sessions. */
abstract class SynchronizationContract extends ContractSetting {
    private SynchronizationState only(Selection selection) {
        List<SynchronizationState> states = synchronization().list(selection).states();
        assertThat(states).hasSize(1);
        return states.get(0);
    }

    /** A session whose endpoints have agreed on two files each. */
    private SessionId settled() throws IOException {
        write("alpha/one.txt", "one");
        write("alpha/two.txt", "two");
        SessionId id = synchronization().create(specification().build());
        synchronization().awaitSynchronized(Selection.of(id), LONG);
        return id;
    }

    private SessionId halted() throws Exception {
        SessionId id = settled();
        Files.delete(folder.resolve("alpha/one.txt"));
        Files.delete(folder.resolve("alpha/two.txt"));
        until(Selection.of(id), state -> state.status().isHalted());
        return id;
    }

    @Test
    void a_file_of_alpha_arrives_on_beta() throws IOException {
        write("alpha/hello.txt", "hello");
        SessionId id = synchronization().create(specification().build());

        synchronization().awaitSynchronized(Selection.of(id), LONG);

        assertThat(folder.resolve("beta").resolve("hello.txt")).hasContent("hello");
    }

    @Test
    void a_paused_session_says_so() {
        SessionId id = synchronization().create(specification().build());

        synchronization().pause(Selection.of(id));

        assertThat(synchronization().list(Selection.of(id)))
                .allSatisfy(state -> assertThat(state.session().paused()).isTrue());
    }

    @Test
    void flushing_a_paused_session_fails() {
        SessionId id = synchronization().create(specification().paused(true).build());

        assertThatThrownBy(() -> synchronization().flush(Selection.of(id)))
                .isInstanceOf(OperationFailedException.class)
                .hasMessage("unable to flush session: session is paused");
    }

    @Test
    void a_paused_session_shows_nothing_but_its_description() throws Exception {
        SessionId id = settled();

        synchronization().pause(Selection.of(id));

        SynchronizationState state = only(Selection.of(id));
        assertThat(state.status()).isEqualTo(SynchronizationStatus.DISCONNECTED);
        assertThat(state.successfulCycles()).isZero();
        assertThat(state.alphaState().connected()).isFalse();
        assertThat(state.alphaState().files()).isZero();
    }

    @Test
    void pausing_twice_is_fine() {
        SessionId id = synchronization().create(paused("web"));

        synchronization().pause(Selection.of(id));

        assertThat(only(Selection.of(id)).session().paused()).isTrue();
    }

    @Test
    void a_settled_session_counts_what_it_found() throws Exception {
        SessionId id = settled();

        SynchronizationState state = only(Selection.of(id));

        assertThat(state.status()).isEqualTo(SynchronizationStatus.WATCHING);
        assertThat(state.successfulCycles()).isPositive();
        assertThat(List.of(state.alphaState(), state.betaState())).allSatisfy(endpoint -> {
            assertThat(endpoint.connected()).isTrue();
            assertThat(endpoint.scanned()).isTrue();
            assertThat(endpoint.files()).isEqualTo(2);
            assertThat(endpoint.directories()).isEqualTo(1);
        });
    }

    @Test
    void resuming_a_paused_session_connects_it() throws Exception {
        SessionId id = synchronization().create(paused("web"));

        synchronization().resume(Selection.of(id));

        SynchronizationState state = only(Selection.of(id));
        assertThat(state.session().paused()).isFalse();
        assertThat(state.alphaState().connected()).isTrue();
    }

    @Test
    void resuming_a_running_session_changes_nothing() throws Exception {
        SessionId id = settled();
        long cycles = only(Selection.of(id)).successfulCycles();

        synchronization().resume(Selection.of(id));

        assertThat(only(Selection.of(id)).successfulCycles()).isGreaterThanOrEqualTo(cycles);
    }

    @Test
    void a_flush_carries_what_was_there_before_it() throws Exception {
        SessionId id = settled();
        write("alpha/three.txt", "three");

        synchronization().flush(Selection.of(id));

        assertThat(folder.resolve("beta/three.txt")).hasContent("three");
    }

    @Test
    void a_flush_can_be_requested_without_waiting() throws Exception {
        SessionId id = settled();
        long cycles = only(Selection.of(id)).successfulCycles();

        synchronization().requestFlush(Selection.of(id));

        assertThat(until(Selection.of(id), state -> state.successfulCycles() > cycles))
                .isNotNull();
    }

    @Test
    void requesting_a_flush_of_a_paused_session_fails() {
        SessionId id = synchronization().create(paused("web"));

        assertThatThrownBy(() -> synchronization().requestFlush(Selection.of(id)))
                .isInstanceOf(OperationFailedException.class)
                .hasMessage("unable to flush session: session is paused");
    }

    @Test
    void a_session_that_was_reset_runs_again_from_its_first_cycle() throws Exception {
        SessionId id = settled();

        synchronization().reset(Selection.of(id));

        synchronization().awaitSynchronized(Selection.of(id), LONG);
        assertThat(only(Selection.of(id)).session().paused()).isFalse();
    }

    @Test
    void a_paused_session_stays_paused_when_it_is_reset() {
        SessionId id = synchronization().create(paused("web"));

        synchronization().reset(Selection.of(id));

        assertThat(only(Selection.of(id)).session().paused()).isTrue();
    }

    @Test
    void a_session_halts_before_it_empties_the_other_side() throws Exception {
        SessionId id = halted();

        SynchronizationState state = only(Selection.of(id));

        assertThat(state.status()).isEqualTo(SynchronizationStatus.HALTED_ON_ROOT_EMPTIED);
        assertThat(state.lastError()).isEmpty();
        assertThat(folder.resolve("beta/one.txt")).exists();
    }

    @Test
    void a_session_halts_before_it_deletes_the_other_root() throws Exception {
        write("alpha/one.txt", "one");
        SessionId id = synchronization().create(specification().build());
        synchronization().awaitSynchronized(Selection.of(id), LONG);
        Files.delete(folder.resolve("alpha/one.txt"));
        Files.delete(folder.resolve("alpha"));

        SynchronizationState state =
                until(Selection.of(id), current -> current.status().isHalted());

        assertThat(state.status()).isEqualTo(SynchronizationStatus.HALTED_ON_ROOT_DELETION);
    }

    @Test
    void a_session_halts_before_a_folder_becomes_a_file() throws Exception {
        write("alpha/one.txt", "one");
        SessionId id = synchronization().create(specification().build());
        synchronization().awaitSynchronized(Selection.of(id), LONG);
        synchronization().pause(Selection.of(id));
        Files.delete(folder.resolve("alpha/one.txt"));
        Files.delete(folder.resolve("alpha"));
        Files.writeString(folder.resolve("alpha"), "a file");
        synchronization().resume(Selection.of(id));

        SynchronizationState state =
                until(Selection.of(id), current -> current.status().isHalted());

        assertThat(state.status()).isEqualTo(SynchronizationStatus.HALTED_ON_ROOT_TYPE_CHANGE);
    }

    @Test
    void a_halted_session_cannot_be_flushed() throws Exception {
        SessionId id = halted();

        assertThatThrownBy(() -> synchronization().flush(Selection.of(id)))
                .isInstanceOf(OperationFailedException.class)
                .hasMessage("unable to flush session: session is not currently able to synchronize");
    }

    @Test
    void a_reset_leaves_a_halt_and_brings_the_content_back() throws Exception {
        SessionId id = halted();

        synchronization().reset(Selection.of(id));

        synchronization().awaitSynchronized(Selection.of(id), LONG);
        assertThat(folder.resolve("alpha/one.txt")).hasContent("one");
    }

    @Test
    void a_conflict_names_both_sides_changes() throws Exception {
        write("alpha/a.txt", "one");
        write("beta/a.txt", "other");
        SessionId id = synchronization().create(specification().build());

        SynchronizationState state = until(Selection.of(id), current -> current.conflictCount() > 0);

        assertThat(state.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.root()).isEqualTo("a.txt");
            assertThat(conflict.alphaChanges()).hasSize(1);
            assertThat(conflict.betaChanges()).hasSize(1);
        });
    }

    @Test
    void ten_conflicts_are_listed_and_the_others_counted() throws Exception {
        for (int i = 10; i < 25; i++) {
            write("alpha/" + i + ".txt", "one");
            write("beta/" + i + ".txt", "other");
        }
        SessionId id = synchronization().create(specification().build());

        SynchronizationState state = until(Selection.of(id), current -> current.conflictCount() > 0);

        assertThat(state.conflicts())
                .extracting(Conflict::root)
                .containsExactlyElementsOf(
                        IntStream.range(10, 20).mapToObj(i -> i + ".txt").toList());
        assertThat(state.excludedConflicts()).isEqualTo(5);
    }

    @Test
    void sessions_survive_a_restart() throws Exception {
        SessionId running = settled();
        SessionId paused = synchronization().create(paused("web"));

        daemon().restart();

        assertThat(synchronization().list(Selection.all()).states())
                .extracting(
                        state -> state.session().identifier(),
                        state -> state.session().paused())
                .containsExactly(tuple(running, false), tuple(paused, true));
    }
}
