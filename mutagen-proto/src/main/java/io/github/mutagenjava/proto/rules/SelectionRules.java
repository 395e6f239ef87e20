package io.github.mutagenjava.proto.rules;

import io.github.mutagenjava.proto.selection.Selection;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which selections the daemon accepts. The label selector is not looked at: the daemon reads it only when it looks for
 * sessions.
 *
 * @since 0.1
 */
public final class SelectionRules {
    private SelectionRules() {}

    /** Returns why the daemon refuses {@code selection}, without the prefix {@code invalid selection specification}. */
    public static Optional<Refusal> check(Selection selection) {
        long mechanisms = Stream.of(
                        selection.getAll(),
                        selection.getSpecificationsCount() > 0,
                        !selection.getLabelSelector().isEmpty())
                .filter(present -> present)
                .count();
        if (mechanisms > 1) {
            return Optional.of(new Refusal("multiple selection mechanisms present", "", ""));
        }
        if (mechanisms < 1) {
            return Optional.of(new Refusal("no selection mechanisms present", "", ""));
        }
        int empty = selection.getSpecificationsList().indexOf("");
        return empty < 0
                ? Optional.empty()
                : Optional.of(new Refusal("empty specification", "specifications[" + empty + "]", ""));
    }
}
