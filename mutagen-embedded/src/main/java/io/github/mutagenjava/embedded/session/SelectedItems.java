package io.github.mutagenjava.embedded.session;

import io.github.mutagenjava.proto.rules.InvalidTextException;
import io.github.mutagenjava.proto.rules.LabelSelector;
import io.github.mutagenjava.proto.selection.Selection;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Finds what a selection names: by whole identifier or whole name, by label selector, or all. */
public final class SelectedItems {
    private SelectedItems() {}

    /**
     * Each selected item once, in the order in which the items are given for "all" and for a selector.
     *
     * @param selection a valid selection; its label selector is read only here
     * @throws OperationException if a specification matches nothing or the label selector cannot be read
     */
    public static <T> List<T> select(
            Selection selection,
            Collection<T> items,
            Function<T, String> identifier,
            Function<T, String> name,
            Function<T, Map<String, String>> labels)
            throws OperationException {
        if (selection.getAll()) {
            return List.copyOf(items);
        }
        if (!selection.getLabelSelector().isEmpty()) {
            LabelSelector selector = parse(selection.getLabelSelector());
            return items.stream()
                    .filter(item -> selector.matches(labels.apply(item)))
                    .toList();
        }
        Set<T> selected = new LinkedHashSet<>();
        for (String specification : selection.getSpecificationsList()) {
            List<T> matches = items.stream()
                    .filter(item -> identifier.apply(item).equals(specification)
                            || name.apply(item).equals(specification))
                    .toList();
            if (matches.isEmpty()) {
                throw new OperationException("unable to locate requested sessions: specification \"" + specification
                        + "\" did not match any sessions");
            }
            selected.addAll(matches);
        }
        return List.copyOf(selected);
    }

    private static LabelSelector parse(String text) throws OperationException {
        try {
            return LabelSelector.parse(text);
        } catch (InvalidTextException e) {
            throw new OperationException(
                    "unable to locate requested sessions: unable to parse label selector: " + e.getMessage(), e);
        }
    }
}
