package io.github.mutagenjava.client.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mutagenjava.client.DaemonVersion;
import io.github.mutagenjava.client.InvalidSelectionException;
import io.github.mutagenjava.client.internal.mapping.SelectionMapping;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionTest {
    private static final Session WEB = session("sync_1", "web", Map.of("env", "staging", "tier", "2"));

    @Test
    void all_sessions_match_all() {
        assertThat(Selection.all().matches(WEB)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"web,true", "sync_1,true", "we,false", "WEB,false", "sync_,false"})
    void identifiers_and_names_match_as_a_whole(String specification, boolean matches) {
        assertThat(Selection.of("other", specification).matches(WEB)).isEqualTo(matches);
    }

    @Test
    void a_nameless_session_matches_no_name() {
        assertThat(Selection.of("web").matches(session("sync_2", "", Map.of()))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "env=staging;true",
                "env in (staging,prod),!old;true",
                "env!=staging;false",
                "tier>1;true",
                "x;false"
            })
    void labels_match_as_the_daemon_matches_them(String selector, boolean matches) {
        assertThat(Selection.labels(selector).matches(WEB)).isEqualTo(matches);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void a_blank_selector_is_refused_because_it_would_mean_every_session(String selector) {
        assertThatThrownBy(() -> Selection.labels(selector))
                .isInstanceOf(InvalidSelectionException.class)
                .hasMessageContaining("Selection.all()");
    }

    @Test
    void a_selector_that_cannot_be_read_is_refused_in_the_daemons_words() {
        assertThatThrownBy(() -> Selection.labels("a=b=c"))
                .isInstanceOfSatisfying(InvalidSelectionException.class, refused -> {
                    assertThat(refused.reason())
                            .startsWith(
                                    "unable to locate requested sessions: unable to parse label selector: found '='");
                    assertThat(refused.value()).isEqualTo("a=b=c");
                });
    }

    @Test
    void no_specification_is_refused() {
        String[] none = {};

        assertThatThrownBy(() -> Selection.of(none))
                .isInstanceOf(InvalidSelectionException.class)
                .hasMessageContaining("Selection.all()");
    }

    @Test
    void an_empty_specification_is_refused() {
        assertThatThrownBy(() -> Selection.of("web", "")).isInstanceOf(InvalidSelectionException.class);
    }

    @Test
    void identifiers_select_as_their_texts_do() {
        assertThat(Selection.of(new SessionId("sync_1"))).isEqualTo(Selection.of("sync_1"));
    }

    @Test
    void selections_by_the_same_selector_are_equal() {
        assertThat(Selection.labels("env=staging"))
                .isEqualTo(Selection.labels("env=staging"))
                .hasSameHashCodeAs(Selection.labels("env=staging"))
                .isNotEqualTo(Selection.labels("env==staging"));
    }

    @Test
    void a_selection_says_what_it_selects() {
        assertThat(List.of(Selection.all(), Selection.of("web", "api"), Selection.labels("env=staging")))
                .extracting(Selection::toString)
                .containsExactly("all sessions", "sessions web, api", "sessions labelled env=staging");
    }

    @Property(tries = 200)
    void a_selection_reaches_the_protocol_by_exactly_one_way(
            @ForAll @Size(min = 1, max = 5) List<@NotEmpty String> specifications,
            @ForAll @AlphaChars @StringLength(min = 1, max = 20) String key) {
        assertThat(List.of(Selection.all(), Selection.of(specifications.toArray(String[]::new)), Selection.labels(key)))
                .extracting(SelectionMapping::toProto)
                .containsExactly(
                        io.github.mutagenjava.proto.selection.Selection.newBuilder()
                                .setAll(true)
                                .build(),
                        io.github.mutagenjava.proto.selection.Selection.newBuilder()
                                .addAllSpecifications(specifications)
                                .build(),
                        io.github.mutagenjava.proto.selection.Selection.newBuilder()
                                .setLabelSelector(key)
                                .build());
    }

    private static Session session(String identifier, String name, Map<String, String> labels) {
        return new SomeSession(
                new SessionId(identifier),
                Optional.of(name).filter(text -> !text.isEmpty()),
                labels,
                false,
                Instant.EPOCH,
                new DaemonVersion(0, 18, 1, ""));
    }

    private record SomeSession(
            SessionId identifier,
            Optional<String> name,
            Map<String, String> labels,
            boolean paused,
            Instant creationTime,
            DaemonVersion creatingVersion)
            implements Session {}
}
