package io.github.mutagenjava.proto.rules;

import java.util.List;
import java.util.Map;

/**
 * Chooses sessions by their labels, in the syntax of Kubernetes: {@code k=v}, {@code k==v}, {@code k!=v},
 * {@code k in (v,w)}, {@code k notin (v,w)}, {@code k}, {@code !k}, {@code k>N}, {@code k<N}, joined by commas that
 * mean "and". A blank selector matches everything.
 *
 * @since 0.1
 */
public final class LabelSelector {
    private final List<LabelRequirement> requirements;

    private LabelSelector(List<LabelRequirement> requirements) {
        this.requirements = List.copyOf(requirements);
    }

    /**
     * Reads a selector.
     *
     * @throws InvalidTextException with the daemon's text, without the prefix {@code unable to parse label selector}
     */
    public static LabelSelector parse(String text) {
        return new LabelSelector(new LabelSelectorParser(text).parse());
    }

    /** Tells whether a session with these labels is chosen. */
    public boolean matches(Map<String, String> labels) {
        return requirements.stream().allMatch(requirement -> requirement.matches(labels));
    }
}
