package io.github.mutagenjava.proto.rules;

import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One condition of a label selector. The operators that compare have exactly one value. */
record LabelRequirement(String key, Operator operator, Set<String> values) {
    LabelRequirement {
        values = Set.copyOf(values);
    }

    enum Operator {
        EXISTS,
        DOES_NOT_EXIST,
        IN,
        NOT_IN,
        GREATER_THAN,
        LESS_THAN
    }

    boolean matches(Map<String, String> labels) {
        String value = labels.get(key);
        return switch (operator) {
            case EXISTS -> value != null;
            case DOES_NOT_EXIST -> value == null;
            case IN -> value != null && values.contains(value);
            case NOT_IN -> value == null || !values.contains(value);
            case GREATER_THAN, LESS_THAN -> matchesNumber(value);
        };
    }

    private boolean matchesNumber(@Nullable String value) {
        if (value == null) {
            return false;
        }
        OptionalLong actual = GoInteger.parse(value);
        OptionalLong bound = GoInteger.parse(values.iterator().next());
        return actual.isPresent() && bound.isPresent() && isOnRightSide(actual.getAsLong(), bound.getAsLong());
    }

    private boolean isOnRightSide(long actual, long bound) {
        return operator == Operator.GREATER_THAN ? actual > bound : actual < bound;
    }
}
