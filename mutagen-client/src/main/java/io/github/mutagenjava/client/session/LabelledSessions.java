package io.github.mutagenjava.client.session;

import static java.util.Objects.requireNonNull;

import io.github.mutagenjava.client.InvalidSelectionException;
import io.github.mutagenjava.proto.rules.InvalidTextException;
import io.github.mutagenjava.proto.rules.LabelSelector;
import org.jspecify.annotations.Nullable;

/** A label selector that was read once, so that a long list is matched without reading it for every session. */
final class LabelledSessions implements Selection.Labels {
    private final String selector;
    private final LabelSelector requirements;

    LabelledSessions(String selector) {
        // The daemon takes a blank selector for every session: too dangerous a meaning for a slip.
        if (requireNonNull(selector, "selector").isBlank()) {
            throw new InvalidSelectionException(
                    "a blank label selector would select every session; use Selection.all() to mean that", selector);
        }
        this.selector = selector;
        requirements = read(selector);
    }

    private static LabelSelector read(String selector) {
        try {
            return LabelSelector.parse(selector);
        } catch (InvalidTextException e) {
            throw new InvalidSelectionException(
                    "unable to locate requested sessions: unable to parse label selector: " + e.getMessage(), selector);
        }
    }

    @Override
    public String selector() {
        return selector;
    }

    @Override
    public boolean matches(Session session) {
        return requirements.matches(session.labels());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LabelledSessions labelled && selector.equals(labelled.selector);
    }

    @Override
    public int hashCode() {
        return selector.hashCode();
    }

    @Override
    public String toString() {
        return "sessions labelled " + selector;
    }
}
