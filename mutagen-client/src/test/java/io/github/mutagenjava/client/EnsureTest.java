package io.github.mutagenjava.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.session.SessionId;
import io.github.mutagenjava.client.synchronization.SynchronizationState;
import io.github.mutagenjava.embedded.PromptScript;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Creating a session that shall exist once. */
class EnsureTest extends OnEmbeddedDaemon {
    @Test
    void the_session_is_created_and_runs() {
        SessionId id = synchronization().ensure("web", specification().build());

        assertThat(synchronization().list(Selection.all()).states())
                .singleElement()
                .extracting(SynchronizationState::session)
                .satisfies(session -> {
                    assertThat(session.identifier()).isEqualTo(id);
                    assertThat(session.paused()).isFalse();
                    assertThat(session.labels()).containsEntry("io.github.mutagenjava/key", "web");
                });
    }

    @Test
    void a_second_call_finds_the_first_session() {
        SessionId first = synchronization().ensure("web", specification().build());

        SessionId second = synchronization().ensure("web", specification().build());

        assertThat(second).isEqualTo(first);
    }

    @Test
    void another_key_is_another_session() {
        SessionId web = synchronization().ensure("web", specification().build());

        SessionId api = synchronization().ensure("api", specification().build());

        assertThat(api).isNotEqualTo(web);
    }

    @Test
    void many_at_once_end_up_with_one_session() throws Throwable {
        var calls = IntStream.range(0, 16)
                .mapToObj(i -> client().async()
                        .synchronization()
                        .ensure("web", specification().build()))
                .toList();

        result(CompletableFuture.allOf(calls.toArray(CompletableFuture[]::new)));

        Set<SessionId> found = new HashSet<>();
        calls.forEach(call -> found.add(call.join()));
        assertThat(synchronization().list(Selection.all()).states())
                .extracting(state -> state.session().identifier())
                .containsExactlyElementsOf(found);
    }

    @Test
    void a_session_that_was_left_paused_half_way_is_resumed() {
        synchronization().ensure("web", specification().paused(true).build());

        synchronization().ensure("web", specification().build());

        assertThat(synchronization().list(Selection.all()).states())
                .allSatisfy(state -> assertThat(state.session().paused()).isFalse());
    }

    @Test
    void a_session_that_cannot_be_connected_does_not_remain() {
        script().converse(PromptScript.of().prompt("password: ", "secret", "denied"));

        assertThatThrownBy(() -> synchronization()
                        .withPrompter(prompt -> "wrong")
                        .ensure("web", specification().build()))
                .isInstanceOf(OperationFailedException.class)
                .hasMessageContaining("denied");

        assertThat(synchronization().list(Selection.all()).states()).isEmpty();
    }

    @Test
    void a_key_that_is_no_label_value_is_refused() {
        assertThatThrownBy(() ->
                        synchronization().ensure("no key!", specification().build()))
                .isInstanceOf(InvalidSpecificationException.class);
    }
}
