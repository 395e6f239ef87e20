package io.github.mutagenjava.client.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.session.SessionId;
import io.github.mutagenjava.client.synchronization.Problem;
import io.github.mutagenjava.client.synchronization.SynchronizationState;
import io.github.mutagenjava.client.synchronization.SynchronizationStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What happens at the limits on entries and sizes. */
abstract class LimitsContract extends FolderContract {
    private void writeTwoFiles() throws Exception {
        write("alpha/one", "1");
        write("alpha/two", "2");
    }

    /** A session that may have no more than two entries and finds three: two files and their folder. */
    private SessionId waitingToScanAgain() throws Exception {
        writeTwoFiles();
        SessionId id = synchronization()
                .create(specification()
                        .configuration(configuration -> configuration.maximumEntryCount(2))
                        .build());
        awaitStatus(id, SynchronizationStatus.WAITING_FOR_RESCAN);
        return id;
    }

    @Test
    void too_many_entries_are_said_and_waited_for() throws Exception {
        SessionId id = waitingToScanAgain();

        SynchronizationState state = state(id);

        assertThat(state.lastError()).contains("alpha scan error: exceeded allowed entry count");
        assertThat(folder.resolve("beta")).doesNotExist();
    }

    @Test
    void a_session_that_waits_to_scan_again_goes_on_when_the_reason_is_gone() throws Exception {
        SessionId id = waitingToScanAgain();
        remove("alpha/two");

        SynchronizationState state = until(Selection.of(id), current -> current.successfulCycles() > 0);

        assertThat(state.lastError()).isEmpty();
        assertThat(folder.resolve("beta/one")).hasContent("1");
    }

    @Test
    void a_session_that_waits_to_scan_again_can_be_paused() throws Exception {
        SessionId id = waitingToScanAgain();

        synchronization().pause(Selection.of(id));

        assertThat(state(id).session().paused()).isTrue();
    }

    @Test
    void more_new_files_than_the_receiving_side_may_have_break_the_cycle() throws Exception {
        writeTwoFiles();
        SessionId id = synchronization()
                .create(specification()
                        .configurationBeta(configuration -> configuration.maximumEntryCount(1))
                        .build());

        SynchronizationState state = until(
                Selection.of(id), current -> !current.lastError().orElse("").isEmpty());

        assertThat(state.lastError())
                .contains("unable to begin staging on beta: staging would exceeded allowed entry count");
        assertThat(folder.resolve("beta")).doesNotExist();
    }

    @Test
    void more_entries_than_the_receiving_side_may_have_are_a_problem_of_its_root() throws Exception {
        writeTwoFiles();
        SessionId id =
                unwatched(specification().configurationBeta(configuration -> configuration.maximumEntryCount(2)));

        SynchronizationState state = cycle(id);

        assertThat(state.betaState().transitionProblems())
                .containsExactly(new Problem("", "transitioning would exceeded allowed entry count"));
        assertThat(folder.resolve("beta")).doesNotExist();
    }

    @Test
    void a_file_that_is_too_large_is_a_problem_of_the_side_it_should_go_to() throws Exception {
        write("alpha/large", "x".repeat(1001));
        write("alpha/small", "x".repeat(1000));

        SynchronizationState state = cycle(unwatched(configuration -> configuration.maximumStagingFileSizeBytes(1000)));

        assertThat(tree("beta")).containsOnlyKeys("small");
        assertThat(state.betaState().transitionProblems()).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("large");
            assertThat(problem.error()).startsWith("unable to create file: unable to set staged file permissions: ");
        });
        assertThat(state.alphaState().transitionProblems()).isEmpty();
    }

    @Test
    void ten_problems_of_a_transition_are_listed_in_order_and_the_others_counted() throws Exception {
        for (int i = 10; i < 25; i++) {
            write("alpha/d/" + i, "x".repeat(11) + i);
        }

        SynchronizationState state = cycle(unwatched(configuration -> configuration.maximumStagingFileSizeBytes(10)));

        assertThat(state.betaState().transitionProblems())
                .extracting(Problem::path)
                .containsExactlyElementsOf(
                        List.of("d/10", "d/11", "d/12", "d/13", "d/14", "d/15", "d/16", "d/17", "d/18", "d/19"));
        assertThat(state.betaState().excludedTransitionProblems()).isEqualTo(5);
    }
}
