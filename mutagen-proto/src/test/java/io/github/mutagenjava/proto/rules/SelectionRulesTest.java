package io.github.mutagenjava.proto.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mutagenjava.proto.selection.Selection;
import org.junit.jupiter.api.Test;

final class SelectionRulesTest {
    @Test
    void one_mechanism_is_accepted() {
        assertThat(SelectionRules.check(Selection.newBuilder().setAll(true).build()))
                .isEmpty();
        assertThat(SelectionRules.check(
                        Selection.newBuilder().addSpecifications("web").build()))
                .isEmpty();
        assertThat(SelectionRules.check(
                        Selection.newBuilder().setLabelSelector("==").build()))
                .isEmpty();
    }

    @Test
    void no_mechanism_is_refused() {
        assertThat(SelectionRules.check(Selection.getDefaultInstance()))
                .contains(new Refusal("no selection mechanisms present", "", ""));
    }

    @Test
    void two_mechanisms_are_refused_before_their_contents_are_looked_at() {
        Selection selection =
                Selection.newBuilder().setAll(true).addSpecifications("").build();

        assertThat(SelectionRules.check(selection))
                .contains(new Refusal("multiple selection mechanisms present", "", ""));
    }

    @Test
    void an_empty_specification_is_refused_at_its_place() {
        Selection selection = Selection.newBuilder()
                .addSpecifications("web")
                .addSpecifications("")
                .build();

        assertThat(SelectionRules.check(selection))
                .contains(new Refusal("empty specification", "specifications[1]", ""));
    }
}
