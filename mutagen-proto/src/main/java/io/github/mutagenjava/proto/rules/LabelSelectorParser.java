package io.github.mutagenjava.proto.rules;

import io.github.mutagenjava.proto.rules.LabelRequirement.Operator;
import io.github.mutagenjava.proto.rules.LabelSelectorToken.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads a label selector. What is accepted and how a complaint reads follow the daemon in every detail, its
 * inconsistent punctuation included.
 */
final class LabelSelectorParser {
    private final String text;
    private final List<LabelSelectorToken> tokens;
    private int position;

    LabelSelectorParser(String text) {
        this.text = text;
        tokens = LabelSelectorToken.divide(text);
    }

    List<LabelRequirement> parse() {
        List<LabelRequirement> requirements = new ArrayList<>();
        if (peek().kind() == Kind.END) {
            return requirements;
        }
        if (!startsRequirement()) {
            throw found(", expected: !, identifier, or 'end of string'", peek());
        }
        while (true) {
            requirements.add(requirement());
            LabelSelectorToken next = take();
            if (next.kind() == Kind.END) {
                return requirements;
            }
            if (next.kind() != Kind.COMMA) {
                throw found(", expected: ',' or 'end of string'", next);
            }
            if (!startsRequirement()) {
                throw found(", expected: identifier after ','", peek());
            }
        }
    }

    private boolean startsRequirement() {
        return peek().isWord() || peek().kind() == Kind.NOT;
    }

    private LabelRequirement requirement() {
        try {
            return unplacedRequirement();
        } catch (InvalidTextException e) {
            throw new InvalidTextException("unable to parse requirement: " + e.getMessage(), text);
        }
    }

    private LabelRequirement unplacedRequirement() {
        boolean negated = peek().kind() == Kind.NOT;
        if (negated) {
            take();
        }
        String key = key();
        if (negated) {
            return new LabelRequirement(key, Operator.DOES_NOT_EXIST, Set.of());
        }
        if (endsRequirement()) {
            return new LabelRequirement(key, Operator.EXISTS, Set.of());
        }
        Operator operator;
        Set<String> values;
        LabelSelectorToken sign = take();
        switch (sign.kind()) {
            case IN, NOT_IN -> {
                operator = sign.kind() == Kind.IN ? Operator.IN : Operator.NOT_IN;
                values = values();
            }
            case EQUALS, DOUBLE_EQUALS -> {
                operator = Operator.IN;
                values = Set.of(value());
            }
            case NOT_EQUALS -> {
                operator = Operator.NOT_IN;
                values = Set.of(value());
            }
            case GREATER, LESS -> {
                operator = sign.kind() == Kind.GREATER ? Operator.GREATER_THAN : Operator.LESS_THAN;
                values = Set.of(value());
            }
            default -> throw found(", expected: '=', '!=', '==', 'in', notin'", sign);
        }
        checkValues(key, operator, values);
        return new LabelRequirement(key, operator, values);
    }

    private String key() {
        LabelSelectorToken key = take();
        if (!key.isWord()) {
            throw found(", expected: identifier", key);
        }
        List<String> causes = LabelText.keyCauses(key.literal());
        if (!causes.isEmpty()) {
            throw failure("<nil>: " + invalidValue(key.literal()) + String.join("; ", causes));
        }
        return key.literal();
    }

    private boolean endsRequirement() {
        return peek().kind() == Kind.END || peek().kind() == Kind.COMMA;
    }

    /** Nothing at all is the empty value. */
    private String value() {
        if (endsRequirement()) {
            return "";
        }
        LabelSelectorToken value = take();
        if (!value.isWord()) {
            throw found(", expected: identifier", value);
        }
        return value.literal();
    }

    private Set<String> values() {
        LabelSelectorToken open = take();
        if (open.kind() != Kind.OPEN) {
            throw found(" expected: '('", open);
        }
        if (peek().kind() == Kind.CLOSE) {
            take();
            return Set.of("");
        }
        if (!peek().isWord() && peek().kind() != Kind.COMMA) {
            throw found(", expected: ',', ')' or identifier", peek());
        }
        Set<String> values = listedValues();
        take();
        return values;
    }

    /** Reads up to the closing parenthesis. A comma at an edge, and every second of two commas, is an empty value. */
    private Set<String> listedValues() {
        Set<String> values = new HashSet<>();
        while (true) {
            LabelSelectorToken token = take();
            if (token.isWord()) {
                values.add(token.literal());
                if (peek().kind() == Kind.CLOSE) {
                    return values;
                }
                if (peek().kind() != Kind.COMMA) {
                    throw found(", expected: ',' or ')'", peek());
                }
            } else if (token.kind() == Kind.COMMA) {
                if (values.isEmpty() || peek().kind() == Kind.CLOSE || peek().kind() == Kind.COMMA) {
                    values.add("");
                }
                if (peek().kind() == Kind.CLOSE) {
                    return values;
                }
                if (peek().kind() == Kind.COMMA) {
                    take();
                }
            } else {
                throw found(", expected: ',', or identifier", token);
            }
        }
    }

    private void checkValues(String key, Operator operator, Set<String> values) {
        List<String> ordered = values.stream().sorted(Utf8.ORDER).toList();
        List<String> complaints = new ArrayList<>();
        if (operator == Operator.GREATER_THAN || operator == Operator.LESS_THAN) {
            ordered.stream()
                    .filter(value -> GoInteger.parse(value).isEmpty())
                    .map(value -> "values[0]: " + invalidValue(value)
                            + "for 'Gt', 'Lt' operators, the value must be an integer")
                    .forEach(complaints::add);
        }
        for (int i = 0; i < ordered.size(); i++) {
            List<String> causes = LabelText.valueCauses(ordered.get(i));
            if (!causes.isEmpty()) {
                complaints.add("values[%d][%s]: ".formatted(i, key)
                        + invalidValue(ordered.get(i))
                        + String.join("; ", causes));
            }
        }
        if (!complaints.isEmpty()) {
            throw failure(
                    complaints.size() == 1
                            ? complaints.get(0)
                            : complaints.stream().collect(Collectors.joining(", ", "[", "]")));
        }
    }

    private static String invalidValue(String value) {
        return "Invalid value: " + GoQuotation.quote(value) + ": ";
    }

    private InvalidTextException found(String expectation, LabelSelectorToken token) {
        return failure("found '" + token.literal() + "'" + expectation);
    }

    private InvalidTextException failure(String message) {
        return new InvalidTextException(message, text);
    }

    private LabelSelectorToken peek() {
        return tokens.get(position);
    }

    private LabelSelectorToken take() {
        return tokens.get(position++);
    }
}
