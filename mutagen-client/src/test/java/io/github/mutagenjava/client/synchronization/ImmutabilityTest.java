package io.github.mutagenjava.client.synchronization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mutagenjava.client.session.EndpointUrl;
import io.github.mutagenjava.client.session.Selection;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ImmutabilityTest {
    static Stream<Class<?>> records() {
        return Stream.of(
                Change.class,
                Conflict.class,
                EndpointState.class,
                EndpointUrl.class,
                Entry.class,
                Problem.class,
                Selection.Specifications.class,
                StagingProgress.class,
                SynchronizationConfiguration.class,
                SynchronizationSession.class,
                SynchronizationSnapshot.class,
                SynchronizationSpecification.class,
                SynchronizationState.class);
    }

    @ParameterizedTest
    @MethodSource("records")
    void no_record_holds_an_array(Class<?> type) {
        assertThat(Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType))
                .noneMatch(Class::isArray);
    }

    @Test
    void a_list_given_to_a_record_can_change_without_it() {
        List<SynchronizationState> given = new ArrayList<>();
        SynchronizationSnapshot snapshot = new SynchronizationSnapshot(1, 1, given);

        given.add(States.inOrder().build());

        assertThat(snapshot.states()).isEmpty();
    }

    @Test
    void a_list_that_cannot_change_is_not_copied() {
        List<SynchronizationState> given = List.of(States.inOrder().build());

        assertThat(new SynchronizationSnapshot(1, 1, given).states()).isSameAs(given);
    }

    @Test
    void what_a_record_hands_out_cannot_be_changed() {
        SynchronizationState state = States.inOrder().conflicts(1, 0).build();

        assertThatThrownBy(() -> state.conflicts().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_builder_used_further_leaves_what_it_built_alone() {
        SynchronizationConfiguration.Builder builder =
                SynchronizationConfiguration.builder().ignore("a");
        SynchronizationConfiguration first = builder.build();

        builder.ignore("b");

        assertThat(first.ignores()).containsExactly("a");
    }

    @Test
    void equal_parts_make_equal_states() {
        assertThat(States.inOrder().build())
                .isEqualTo(States.inOrder().build())
                .hasSameHashCodeAs(States.inOrder().build())
                .isNotEqualTo(States.inOrder().cycles(2).build());
    }

    @Test
    void an_empty_text_is_an_absent_one() {
        Entry entry = new Entry(EntryKind.FILE, Map.of(), Optional.of(""), false, Optional.of(""), Optional.of(""));

        assertThat(entry)
                .isEqualTo(new Entry(
                        EntryKind.FILE, Map.of(), Optional.empty(), false, Optional.empty(), Optional.empty()));
    }
}
