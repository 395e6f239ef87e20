package io.github.mutagenjava.client.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mutagenjava.client.OperationFailedException;
import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.session.SessionId;
import io.github.mutagenjava.client.synchronization.SynchronizationSpecification;
import io.github.mutagenjava.client.synchronization.SynchronizationState;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which sessions an operation means, and which there are. */
abstract class SelectionContract extends ContractSetting {
    private static final String UNKNOWN =
            "unable to locate requested sessions: specification \"nobody\" did not match any sessions";

    private SynchronizationState only(Selection selection) {
        List<SynchronizationState> states = synchronization().list(selection).states();
        assertThat(states).hasSize(1);
        return states.get(0);
    }

    @Test
    void a_created_session_is_listed() {
        SessionId id = synchronization()
                .create(specification().name("web").paused(true).build());

        assertThat(synchronization().list(Selection.of("web")).states())
                .extracting(state -> state.session().identifier())
                .containsExactly(id);
    }

    @Test
    void pausing_an_unknown_session_fails() {
        assertThatThrownBy(() -> synchronization().pause(Selection.of("nobody")))
                .isInstanceOf(OperationFailedException.class)
                .hasMessage("unable to locate requested sessions: specification \"nobody\" did not match any sessions");
    }

    @Test
    void a_terminated_session_is_gone() {
        SessionId id = synchronization().create(specification().paused(true).build());

        synchronization().terminate(Selection.of(id));

        assertThat(synchronization().list(Selection.all()).states()).isEmpty();
    }

    @Test
    void a_selector_that_matches_nothing_is_no_error() {
        assertThat(synchronization().list(Selection.labels("a,!a")).states()).isEqualTo(List.of());
    }

    @Test
    void sessions_are_listed_oldest_first() {
        List<SessionId> created = Stream.of("c", "a", "b")
                .map(name -> synchronization().create(paused(name)))
                .toList();

        assertThat(synchronization().list(Selection.all()).states())
                .extracting(state -> state.session().identifier())
                .containsExactlyElementsOf(created);
    }

    @Test
    void a_name_means_every_session_that_bears_it() {
        synchronization().create(paused("web"));
        synchronization().create(paused("web"));

        assertThat(synchronization().list(Selection.of("web")).states()).hasSize(2);
    }

    @Test
    void labels_select() {
        synchronization().create(paused("plain"));
        SessionId staging = synchronization()
                .create(specification().label("env", "staging").paused(true).build());

        assertThat(only(Selection.labels("env=staging,!old")).session().identifier())
                .isEqualTo(staging);
    }

    @Test
    void listing_an_unknown_session_fails() {
        assertThatThrownBy(() -> synchronization().list(Selection.of("nobody")))
                .isInstanceOf(OperationFailedException.class)
                .hasMessage(UNKNOWN);
    }

    @Test
    void operations_on_all_of_nothing_succeed() {
        synchronization().pause(Selection.all());
        synchronization().resume(Selection.all());
        synchronization().flush(Selection.all());
        synchronization().reset(Selection.all());

        assertThat(synchronization().list(Selection.all()).states()).isEmpty();
    }

    @Test
    void operations_on_a_terminated_session_fail() {
        SessionId id = synchronization().create(paused("web"));
        synchronization().terminate(Selection.of(id));

        assertThatThrownBy(() -> synchronization().resume(Selection.of(id)))
                .isInstanceOf(OperationFailedException.class)
                .hasMessage(
                        "unable to locate requested sessions: specification \"" + id + "\" did not match any sessions");
    }

    @Test
    void a_long_refusal_comes_whole() {
        String name = "a".repeat(20_000);

        assertThatThrownBy(() -> synchronization().list(Selection.of(name)))
                .isInstanceOf(OperationFailedException.class)
                .hasMessage("unable to locate requested sessions: specification \"" + name
                        + "\" did not match any sessions");
    }

    @Test
    void a_request_that_is_too_large_says_what_to_do() {
        SynchronizationSpecification large = specification()
                .paused(true)
                .configuration(configuration -> configuration.ignore("a".repeat(26 << 20)))
                .build();

        assertThatThrownBy(() -> synchronization().create(large))
                .isInstanceOf(OperationFailedException.class)
                .hasMessageStartingWith(
                        "a message is larger than the 25 MiB that the daemon allows; select or send less");
    }
}
