package io.github.mutagenjava.proto.rules;

import java.util.List;
import java.util.Optional;

/** Whom a configuration is for. Some members may only be set for a whole session, and are judged there. */
enum ConfigurationScope {
    SESSION,
    ENDPOINT;

    /** Checks a mode that may be set for a session only. */
    Optional<Refusal> sessionMode(String field, String thing, int number, TextForm<?> form) {
        return this == ENDPOINT && number != 0
                ? sessionOnly(field, thing, form.offending(number))
                : mode(field, thing, number, form);
    }

    /** Checks a mode that may be set anywhere. */
    static Optional<Refusal> mode(String field, String thing, int number, TextForm<?> form) {
        return form.knows(number) ? Optional.empty() : unknown(field, thing, number, form);
    }

    static Optional<Refusal> unknown(String field, String thing, int number, TextForm<?> form) {
        return Optional.of(new Refusal("unknown or unsupported " + thing, field, form.offending(number)));
    }

    /** Checks a list that may be given for a session only. */
    Optional<Refusal> sessionList(String field, String thing, List<String> list) {
        return this == ENDPOINT && !list.isEmpty()
                ? sessionOnly(field, thing, String.join(", ", list))
                : Optional.empty();
    }

    private static Optional<Refusal> sessionOnly(String field, String thing, String value) {
        return Optional.of(new Refusal(thing + " cannot be specified on an endpoint-specific basis", field, value));
    }

    /** Checks the name of a user or group, which may be absent. */
    static Optional<Refusal> ownership(String field, String thing, String value) {
        return value.isEmpty() || OwnershipIdentifier.isValid(value)
                ? Optional.empty()
                : Optional.of(new Refusal("invalid " + thing + " specification", field, value));
    }

    /** Places what was found in a configuration, and refuses one that is absent. */
    static Optional<Refusal> of(boolean present, String field, String owner, Optional<Refusal> found) {
        return (present ? found : Optional.of(new Refusal("nil configuration", "", "")))
                .map(refusal -> refusal.below(field).within("invalid " + owner + " configuration"));
    }
}
